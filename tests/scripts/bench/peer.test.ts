import { describe, expect, it } from 'vitest';
import { Peer, type PeerRequest } from '../../../bench/engine/peer';

const REQUEST: PeerRequest = {
  network: 'lstm',
  window: 24,
  batch: 1,
  units: 32,
  task: 'train',
  way: 'eager',
  steps: 3,
};

const GREET = `say({ versions: { abacus: '1' }, threads: 2, ways: { train: ['eager'], forecast: [] } });`;

/** A peer in Node instead of Python. */
function startPeer(code: string) {
  const script = `
    const say = (answer) => console.log(JSON.stringify(answer));
    const onRequest = (answer) =>
      require('node:readline')
        .createInterface({ input: process.stdin })
        .on('line', (line) => answer(JSON.parse(line)));
    ${code}
  `;
  return Peer.start('Abacus', process.execPath, ['-e', script], process.env);
}

describe('Peer', () => {
  it('greets, answers one request after another, and ends when it is closed', async () => {
    const { peer, greeting } = await startPeer(
      `${GREET} onRequest(({ steps, units }) => say({ msPerStep: steps, parameterCount: units }));`,
    );
    expect(greeting.versions).toEqual({ abacus: '1' });
    expect(await peer.ask(REQUEST)).toEqual({ msPerStep: 3, parameterCount: 32 });
    expect((await peer.ask({ ...REQUEST, steps: 4 })).msPerStep).toBe(4);
    await peer.close();
    await expect(peer.ask(REQUEST)).rejects.toThrow('Abacus ended with 0');
  });

  it('tells a failure of one request, and goes on', async () => {
    const { peer } = await startPeer(
      `${GREET} onRequest(({ steps }) =>
        say(steps === 3 ? { error: 'no beads' } : { msPerStep: 1, parameterCount: 1 }));`,
    );
    await expect(peer.ask(REQUEST)).rejects.toThrow('Abacus: no beads');
    expect((await peer.ask({ ...REQUEST, steps: 4 })).msPerStep).toBe(1);
    await peer.close();
  });

  it('tells what a peer printed before it ended, in the middle or at the start', async () => {
    const { peer } = await startPeer(
      `${GREET} onRequest(() => { console.error('out of beads'); process.exit(3); });`,
    );
    await expect(peer.ask(REQUEST)).rejects.toThrow(/Abacus ended with 3\n.*out of beads/s);
    await peer.close();
    await expect(startPeer(`console.error('not set up'); process.exit(1);`)).rejects.toThrow(
      /ended with 1\n.*not set up/s,
    );
  });

  it('tells where there is no such program', async () => {
    await expect(Peer.start('Abacus', '/no/such/python', [], process.env)).rejects.toThrow(
      'Abacus did not start',
    );
  });
});
