import type { SystemName, Task, Work } from './works';

/** One way in which a system does a task. */
export interface Contender {
  system: SystemName;
  way: string;
  task: Task;
  prepare(work: Work): Promise<Trainee> | Trainee;
}

/** A network that stands ready to be measured. */
export interface Trainee {
  parameterCount: number;
  /** @returns milliseconds a step */
  run(steps: number): Promise<number> | number;
  dispose(): void;
}

/** Milliseconds a step of something that runs in this process. */
export function timeSteps(step: () => void, steps: number): number {
  const startedAt = performance.now();
  for (let done = 0; done < steps; done++) step();
  return (performance.now() - startedAt) / steps;
}

/** A prediction becomes the newest value of the window. */
export function slide(window: Float32Array, value: number): void {
  window.copyWithin(0, 1);
  window[window.length - 1] = value;
}
