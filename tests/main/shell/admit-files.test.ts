import { expect, it } from 'vitest';
import { serveAdmitFiles } from '../../../main/shell/admit-files';
import { createFakeCallPort, trustedSender } from '../../helpers/fake-call-port';

function serve() {
  const fake = createFakeCallPort();
  const admitted: string[] = [];
  const logged: string[] = [];
  serveAdmitFiles(
    fake.port,
    ['app://gatecast'],
    (path) => {
      admitted.push(path);
      return { token: `token-${admitted.length}`, fileName: path.split('/').at(-1) ?? '' };
    },
    (what) => logged.push(what),
  );
  return { ...fake, admitted, logged };
}

it('answers paths with tokens and names, never with the paths', async () => {
  const { invoke } = serve();
  expect(await invoke('shell.admit-files', ['/home/ada/a.csv', '/home/ada/b.csv'])).toEqual([
    { token: 'token-1', fileName: 'a.csv' },
    { token: 'token-2', fileName: 'b.csv' },
  ]);
});

it.each([
  ['another window', { ...trustedSender, isStudioWindow: false }, ['/etc/passwd']],
  ['a frame', { ...trustedSender, isMainFrame: false }, ['/etc/passwd']],
  ['a payload that is no list of paths', trustedSender, { path: '/etc/passwd' }],
  ['an empty path', trustedSender, ['']],
])('admits nothing for %s', async (_who, sender, payload) => {
  const { invoke, admitted, logged } = serve();
  expect(await invoke('shell.admit-files', payload, sender)).toEqual([]);
  expect(admitted).toEqual([]);
  expect(logged).toEqual(['shell.admit-files refused']);
});
