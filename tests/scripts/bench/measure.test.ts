import { describe, expect, it } from 'vitest';
import type { Contender } from '../../../bench/engine/contender';
import { shareOfKernels, watchKernels } from '../../../bench/engine/kernel-share';
import { measureWork } from '../../../bench/engine/measure';
import type { NativeRuntime } from '../../../bench/engine/native';
import { makeWork } from './make-row';

const PARAMETERS = 4 * 32 * (1 + 32 + 1) + 32 + 1;
const noPause = () => Promise.resolve();

/** A contender whose turns take what `times` says, over and over. */
function fakeContender(
  parts: Partial<Contender> & Pick<Contender, 'system' | 'way'>,
  log: string[],
  times: number[],
  parameterCount = PARAMETERS,
): Contender {
  return {
    task: 'train',
    prepare: () => ({
      parameterCount,
      run(steps) {
        log.push(`${parts.way} ${steps}`);
        return times[log.filter((line) => line.startsWith(parts.way)).length % times.length]!;
      },
      dispose: () => void log.push(`dispose ${parts.way}`),
    }),
    ...parts,
  };
}

describe('measureWork', () => {
  it('lets contenders take turns, each round beginning with another', async () => {
    const log: string[] = [];
    const contenders = [
      fakeContender({ system: 'engine', way: 'a' }, log, [60]),
      fakeContender({ system: 'tf.layers', way: 'b' }, log, [20]),
      fakeContender({ system: 'tf.layers', way: 'forecasts', task: 'forecast' }, log, [1]),
    ];
    const rows = await measureWork(makeWork(), contenders, 2, noPause);
    // Half as many steps as are timed come first, and are not.
    const turns = ['a 1', 'b 1', 'b 3', 'b 1', 'b 3', 'a 1'];
    expect(log.slice(-8)).toEqual([...turns, 'dispose a', 'dispose b']);
    expect(rows.map(({ system, msPerStep }) => [system, msPerStep])).toEqual([
      ['engine', 60],
      ['tf.layers', 20],
    ]);
  });

  it('counts a system’s fastest way and keeps the others', async () => {
    const contenders = [
      fakeContender({ system: 'engine', way: 'planned' }, [], [1]),
      fakeContender({ system: 'tf.layers', way: 'slow' }, [], [70]),
      fakeContender({ system: 'tf.layers', way: 'fast' }, [], [50]),
    ];
    const [, layers] = await measureWork(makeWork(), contenders, 3, noPause);
    expect(layers).toMatchObject({ way: 'fast', msPerStep: 50, otherWays: { slow: 70 } });
  });

  it('lets a slow contender stop after five rounds', async () => {
    const log: string[] = [];
    const slow = fakeContender({ system: 'engine', way: 'slow' }, log, [1500]);
    await measureWork(makeWork(), [slow], 11, noPause);
    const warmUps = 2;
    expect(log.filter((line) => line.startsWith('slow')).length).toBe(warmUps + 5);
  });

  it('refuses a network of another size, and lets go of what it made', async () => {
    const log: string[] = [];
    const other = fakeContender({ system: 'pytorch', way: 'eager' }, log, [1], PARAMETERS);
    await expect(measureWork(makeWork(), [other], 1, noPause)).rejects.toThrow(
      `pytorch has ${PARAMETERS} parameters in its lstm of 32 units, not ${PARAMETERS + 4 * 32}`,
    );
    expect(log).toEqual(['dispose eager']);
  });
});

describe('watchKernels', () => {
  it('counts kernels and graphs, and leaves the rest to the binding', () => {
    const binding = {
      TF_FLOAT: 1,
      executeOp: () => [],
      runSavedModel: () => [],
      createTensor: () => 7,
    } as unknown as NativeRuntime['binding'];
    const { watched, seen } = watchKernels(binding);
    expect(watched.TF_FLOAT).toBe(1);
    const step = () => {
      watched.createTensor([], 1, new Float32Array(1));
      watched.executeOp('Tanh', [], [], 1);
      watched.runSavedModel(1, [], '', '');
    };
    const share = shareOfKernels(step, seen, 4);
    expect(share.calls).toBe(2);
    expect(share.outside).toBeGreaterThanOrEqual(0);
  });
});
