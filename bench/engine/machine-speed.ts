import type { NativeBinding } from '../../main/trainer/runtime/runtime';
import { timeSteps } from './contender';
import type { MachineSpeed } from './limit';
import { median } from './statistics';

/** Side of the square matrices: far beyond any network here, and as fast as MatMul gets. */
const SIDE = 1024;
/** About what one layer hands on at (168, 32, 128). */
const EVALUATIONS = 2 ** 19;
const REPEATS = 7;

/** One big MatMul, Tanh and Sigmoid of libtensorflow, on all its threads; medians. */
export function measureMachineSpeed(binding: NativeBinding): MachineSpeed {
  const made: number[] = [];
  const ramp = (shape: number[]) => {
    const length = shape.reduce((size, side) => size * side, 1);
    const values = Float32Array.from({ length }, (_, at) => (at % 97) / 48.5 - 1);
    const id = binding.createTensor(shape, binding.TF_FLOAT, values);
    made.push(id);
    return id;
  };
  const type = { name: 'T', type: binding.TF_ATTR_TYPE, value: binding.TF_FLOAT };
  const plain = ['transpose_a', 'transpose_b'].map((name) => ({
    name,
    type: binding.TF_ATTR_BOOL,
    value: false,
  }));
  const medianMs = (kernel: string, inputs: number[], attributes: typeof plain) => {
    const step = () => {
      const [output] = binding.executeOp(kernel, [type, ...attributes], inputs, 1);
      binding.deleteTensor(output!.id);
    };
    step();
    return median(Array.from({ length: REPEATS }, () => timeSteps(step, 1)));
  };
  try {
    const square = ramp([SIDE, SIDE]);
    const many = ramp([EVALUATIONS]);
    return {
      matMulGflops: (2 * SIDE ** 3) / medianMs('MatMul', [square, square], plain) / 1e6,
      tanhNs: (medianMs('Tanh', [many], []) * 1e6) / EVALUATIONS,
      sigmoidNs: (medianMs('Sigmoid', [many], []) * 1e6) / EVALUATIONS,
    };
  } finally {
    for (const id of made) binding.deleteTensor(id);
  }
}

/** Medians of what was measured along the run. */
export function medianSpeed(samples: readonly MachineSpeed[]): MachineSpeed {
  const of = (key: keyof MachineSpeed) => median(samples.map((sample) => sample[key]));
  return { matMulGflops: of('matMulGflops'), tanhNs: of('tanhNs'), sigmoidNs: of('sigmoidNs') };
}
