import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchStudio, removeFolders, type Studio } from '../helpers/electron';

let studio: Studio;
beforeAll(async () => {
  studio = await launchStudio();
});
afterAll(async () => {
  await studio.app.close();
  removeFolders();
});

const evaluate = <T>(script: () => T | Promise<T>) => studio.page.evaluate(script);

describe('the page', () => {
  it('has no Node and no Electron, only the bridge', async () => {
    expect(
      await evaluate(() => ({
        origin: location.origin,
        globals: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron'].filter(
          (name) => name in window,
        ),
        bridge: Object.keys(window.gatecast).sort(),
      })),
    ).toEqual({
      origin: 'app://gatecast',
      globals: [],
      bridge: ['calls', 'onFilesAdmitted', 'onMenuCommand'],
    });
  });

  it('runs sandboxed, isolated, without Node integration', async () => {
    const preferences = await studio.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => {
        const { webContents } = window as unknown as {
          webContents: { getLastWebPreferences(): Record<string, unknown> };
        };
        return webContents.getLastWebPreferences();
      }),
    );
    expect(preferences).toHaveLength(1);
    expect(preferences[0]).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    });
  });

  it('comes with a policy that forbids inline and foreign scripts', async () => {
    const policy = await evaluate(async () =>
      (await fetch('/index.html')).headers.get('content-security-policy'),
    );
    expect(policy).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; " +
        "img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; " +
        "form-action 'none'; frame-ancestors 'none'",
    );
  });

  it('runs no inline script, no eval, no foreign script', async () => {
    const outcome = await evaluate(async () => {
      const blocked: string[] = [];
      const heard = new Promise<void>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          blocked.push(event.effectiveDirective);
          if (blocked.length === 3) resolve();
        });
      });
      const inline = document.createElement('script');
      inline.textContent = 'window.inlineRan = true';
      const foreign = document.createElement('script');
      foreign.src = 'https://example.org/a.js';
      const button = document.createElement('button');
      button.setAttribute('onclick', 'window.inlineRan = true');
      document.body.append(inline, foreign, button);
      button.click();
      await heard;
      const evaluated = await Promise.resolve()
        .then(() => new Function('return 1')())
        .catch((error: Error) => error.name);
      for (const element of [inline, foreign, button]) element.remove();
      return { inlineRan: 'inlineRan' in window, evaluated, blocked: blocked.sort() };
    });
    expect(outcome).toEqual({
      inlineRan: false,
      evaluated: 'EvalError',
      blocked: ['script-src-attr', 'script-src-elem', 'script-src-elem'],
    });
  });

  it('talks to no other host', async () => {
    const outcome = await evaluate(() =>
      fetch('https://example.org/').then(
        () => 'reached',
        (error: Error) => error.name,
      ),
    );
    expect(outcome).toBe('TypeError');
  });

  it('stays where it is and opens nothing', async () => {
    await evaluate(() => {
      location.href = 'https://example.org/';
    });
    const opened = await evaluate(() => window.open('https://example.org/') === null);
    await evaluate(() => {
      location.href = 'file:///etc/passwd';
    });
    expect(opened).toBe(true);
    expect(await evaluate(() => location.origin)).toBe('app://gatecast');
    expect(studio.app.windows()).toHaveLength(1);
  });

  it('embeds no frame and no webview', async () => {
    const embedded = await evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = 'app://gatecast/index.html';
      const webview = document.createElement('webview');
      webview.setAttribute('src', 'https://example.org/');
      const blocked = new Promise<string>((resolve) => {
        document.addEventListener(
          'securitypolicyviolation',
          (event) => resolve(event.effectiveDirective),
          { once: true },
        );
      });
      document.body.append(frame, webview);
      const directive = await blocked;
      const isWebview = 'getWebContentsId' in webview;
      frame.remove();
      webview.remove();
      return { directive, isWebview };
    });
    expect(embedded).toEqual({ directive: 'frame-src', isWebview: false });
    expect(
      await studio.app.evaluate(({ webContents }) => webContents.getAllWebContents().length),
    ).toBe(1);
  });

  it('is granted no permission', async () => {
    const states = await evaluate(async () => {
      const query = async (name: string) =>
        (await navigator.permissions.query({ name: name as PermissionName })).state;
      return {
        notification: await Notification.requestPermission(),
        camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
          () => 'granted',
          (error: Error) => error.name,
        ),
        geolocation: await query('geolocation'),
        clipboard: await query('clipboard-read'),
      };
    });
    expect(states).toEqual({
      notification: 'denied',
      camera: expect.stringMatching(/NotAllowedError|NotFoundError/),
      geolocation: 'denied',
      clipboard: 'denied',
    });
  });

  it('is served nothing but itself', async () => {
    const addresses = [
      'app://gatecast/..%2fmain/index.js',
      'app://gatecast/%2e%2e/preload/preload.js',
      'app://gatecast/..%2f..%2fpackage.json',
      'app://gatecast/%2fetc%2fpasswd',
    ];
    const statuses = await studio.page.evaluate(
      (urls) => Promise.all(urls.map(async (url) => (await fetch(url)).status)),
      addresses,
    );
    expect(statuses).toEqual([404, 404, 404, 404]);
  });
});

describe('main', () => {
  it('reads no path that the page names', async () => {
    const answers = await evaluate(async () => {
      const { datasets } = window.gatecast.calls;
      const path = '/etc/passwd';
      const token = path as Parameters<typeof datasets.inspect>[0]['file'];
      return [
        await datasets.inspect({ file: token, choices: {} }),
        await datasets.previewRows({ file: token, from: 0, count: 1 }),
        await datasets.importFile({ file: token, name: 'x', choices: {} }),
        await window.gatecast.calls.projects.openRecent({ id: path }),
      ];
    });
    for (const answer of answers) {
      expect(answer.ok).toBe(false);
      expect(JSON.stringify(answer)).not.toContain('root:');
    }
    expect(answers[0]).toMatchObject({ error: { code: 'file-token-unknown' } });
  });

  it('admits no file that a script of the page made up', async () => {
    const admitted = await evaluate(async () => {
      const seen: unknown[] = [];
      const stop = window.gatecast.onFilesAdmitted((files) => seen.push(...files));
      const data = new DataTransfer();
      const file = new File(['a,b'], 'passwd');
      Object.defineProperty(file, 'path', { value: '/etc/passwd' });
      data.items.add(file);
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data }));
      const input = document.createElement('input');
      input.type = 'file';
      input.files = data.files;
      document.body.append(input);
      input.dispatchEvent(new Event('change', { bubbles: true }));
      input.remove();
      // A round trip through main: an admission asked for before would have come back by then.
      await window.gatecast.calls.preferences.get({});
      stop();
      return seen;
    });
    expect(admitted).toEqual([]);
  });

  it('answers a payload out of contract with an error that names it', async () => {
    const answer = await evaluate(() =>
      window.gatecast.calls.training.cancel({ runId: 5 } as never),
    );
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'request-invalid', params: { call: 'training.cancel', path: 'runId' } },
    });
  });

  it('refuses a call from a window that is not the studio', async () => {
    const answer = await studio.app.evaluate(
      async ({ BrowserWindow }, preload) => {
        const window = new BrowserWindow({
          show: false,
          webPreferences: { sandbox: true, contextIsolation: true, preload },
        });
        await window.loadURL('app://gatecast/index.html');
        const result: unknown = await window.webContents.executeJavaScript(
          'window.gatecast.calls.projects.current({})',
        );
        window.destroy();
        return result;
      },
      `${import.meta.dirname}/../../out/preload/preload.js`,
    );
    expect(answer).toEqual({ ok: false, error: { code: 'sender-refused', params: {} } });
  });

  it('refuses a call from a foreign document in the window of the studio', async () => {
    const answer = await studio.app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      if (!window) throw new Error('no window');
      await window.loadURL('data:text/html,<title>Foreign</title>');
      return window.webContents.executeJavaScript('window.gatecast.calls.projects.current({})');
    });
    expect(answer).toEqual({ ok: false, error: { code: 'sender-refused', params: {} } });
    await studio.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.loadURL('app://gatecast/index.html'),
    );
  });
});
