import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrintPdf } from '../reports/write-report';

interface ElectronPrinterOptions {
  /** The Electron binary; a packaged app's own. */
  electron: string;
  /** What it starts: the folder with package.json, where it is not packaged. */
  app: string;
  noSandbox: boolean;
}

const longestPrintMs = 60_000;

/**
 * Prints with an Electron beside the CLI (`--print-report`, main/shell).
 * @throws Error where it does not start, or takes over a minute.
 */
function createElectronPrinter(options: ElectronPrinterOptions): PrintPdf {
  return async (html) => {
    const folder = await mkdtemp(join(tmpdir(), 'gatecast-print-'));
    try {
      const [htmlFile, pdfFile] = [join(folder, 'report.html'), join(folder, 'report.pdf')];
      await writeFile(htmlFile, html);
      const sandbox = options.noSandbox ? ['--no-sandbox'] : [];
      await run(options.electron, [...sandbox, options.app, '--print-report', htmlFile, pdfFile]);
      return new Uint8Array(await readFile(pdfFile));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

function run(command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore' });
    const tooLate = setTimeout(() => child.kill('SIGKILL'), longestPrintMs);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(tooLate);
      if (code === 0) resolve();
      else reject(new Error(`Electron could not print (exit code ${code})`));
    });
  });
}

/** GATECAST_ELECTRON names the binary (npm start does); a window system must be there. */
export function findElectronPrinter(env: NodeJS.ProcessEnv, app: string): PrintPdf | null {
  const electron = env.GATECAST_ELECTRON;
  const hasDisplay =
    process.platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
  if (!electron || !hasDisplay) return null;
  return createElectronPrinter({ electron, app, noSandbox: process.getuid?.() === 0 });
}
