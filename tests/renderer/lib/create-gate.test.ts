import { expect, it } from 'vitest';
import { createGate } from '@/lib/create-gate';

it('lets two in at once, the others in their order, and goes on after a failure', async () => {
  const enter = createGate(2);
  const log: string[] = [];
  const leave = new Map<string, (fails: boolean) => void>();
  const task = (name: string) =>
    enter(
      () =>
        new Promise<void>((done, fail) => {
          log.push(name);
          leave.set(name, (fails) => (fails ? fail(new Error(name)) : done()));
        }),
    ).catch((error: Error) => void log.push(`${error.message} failed`));
  const all = ['a', 'b', 'c', 'd'].map(task);
  await Promise.resolve();
  expect(log).toEqual(['a', 'b']);
  leave.get('b')?.(true);
  await all[1];
  expect(log).toEqual(['a', 'b', 'c', 'b failed']);
  leave.get('a')?.(false);
  await all[0];
  expect(log).toEqual(['a', 'b', 'c', 'b failed', 'd']);
  leave.get('c')?.(false);
  leave.get('d')?.(false);
  await Promise.all(all);
  const again = task('e');
  await Promise.resolve();
  expect(log.at(-1)).toBe('e');
  leave.get('e')?.(false);
  await again;
});
