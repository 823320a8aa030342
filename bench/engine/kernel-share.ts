import type { NativeBinding } from '../../main/trainer/runtime/runtime';
import { timeSteps } from './contender';
import type { KernelShare } from './works';

/** A binding that also counts and times its calls of kernels and of whole graphs of them. */
export function watchKernels(binding: NativeBinding) {
  const seen = { calls: 0, ms: 0 };
  const watch =
    <Given extends unknown[], Made>(call: (...given: Given) => Made) =>
    (...given: Given): Made => {
      const startedAt = performance.now();
      const made = call(...given);
      seen.ms += performance.now() - startedAt;
      seen.calls += 1;
      return made;
    };
  const watched = Object.create(binding, {
    executeOp: { value: watch(binding.executeOp) },
    runSavedModel: { value: watch(binding.runSavedModel) },
  }) as NativeBinding;
  return { watched, seen };
}

/**
 * Measured in a pass of its own, since watching costs time. A call's time has the binding's way
 * into it and out of it, so what is outside is JavaScript, createTensor and tensorDataSync.
 */
export function shareOfKernels(
  step: () => void,
  seen: { calls: number; ms: number },
  steps: number,
): KernelShare {
  // Plans are made in the first steps.
  for (let done = 0; done < FIRST_STEPS; done++) step();
  seen.calls = 0;
  seen.ms = 0;
  const msPerStep = timeSteps(step, steps);
  return { calls: seen.calls / steps, outside: 1 - seen.ms / steps / msPerStep };
}

const FIRST_STEPS = 3;
