import { assertNever } from '@shared/domain/assert-never';
import { gateColumns } from '@shared/domain/network/layer-tensors';
import type { StageOf, TensorLayout } from '@shared/domain/network/stage';
import type { RecurrentLayerSpec } from '@shared/domain/network-spec';
import type { RandomSource } from './data/random';
import { drawMatrix, within } from './draw-matrix';
import type { Pace } from './pace';

/**
 * A recurrent stage, the forward direction first. Each direction draws its kernel [inputs, columns]
 * and its recurrent kernel [units, columns], whose columns are all gates', whichever matrices they
 * lie in; then its peepholes, uniform ±1/√units: a vector has neither fans nor rows. Columns that an
 * ablated gate does not use are drawn too.
 */
export async function initializeRecurrent(
  stage: StageOf<'recurrent'>,
  numbers: Float32Array,
  random: RandomSource,
  pace: Pace,
): Promise<void> {
  const { spec, tensors, inputs } = stage;
  const directions = spec.bidirectional === null ? 1 : 2;
  const count = tensors.length / directions;
  const columns = gateColumns(spec);
  const draw = (rows: number, initializer: RecurrentLayerSpec['kernelInitializer']) => {
    const shape = { rows, columns, fanIn: rows, fanOut: columns, uniformFan: spec.units };
    return drawMatrix(initializer, shape, random, pace);
  };
  for (let direction = 0; direction < directions; direction++) {
    const kernel = await draw(inputs, spec.kernelInitializer);
    const recurrentKernel = await draw(spec.units, spec.recurrentInitializer);
    for (const tensor of tensors.slice(direction * count, (direction + 1) * count)) {
      const part = numbers.subarray(tensor.offset, tensor.offset + tensor.size);
      initializeTensor(part, tensor, spec, { kernel, recurrentKernel }, random);
    }
  }
}

type Matrices = { kernel: Float64Array; recurrentKernel: Float64Array };

function initializeTensor(
  part: Float32Array,
  { name, shape }: TensorLayout,
  spec: RecurrentLayerSpec,
  { kernel, recurrentKernel }: Matrices,
  random: RandomSource,
): void {
  const columns = gateColumns(spec);
  const biases = gateBiases(spec);
  switch (name) {
    case 'kernel':
    case 'gate-kernel':
      copyColumns(part, kernel, columns, 0, shape[1]!);
      break;
    case 'candidate-kernel':
      copyColumns(part, kernel, columns, 2 * spec.units, spec.units);
      break;
    case 'recurrent-kernel':
    case 'gate-recurrent-kernel':
      copyColumns(part, recurrentKernel, columns, 0, shape[1]!);
      break;
    case 'candidate-recurrent-kernel':
      copyColumns(part, recurrentKernel, columns, 2 * spec.units, spec.units);
      break;
    case 'bias':
    case 'gate-bias':
      fillGates(part, biases, spec.units);
      break;
    case 'candidate-bias':
      fillGates(part, biases.slice(2), spec.units);
      break;
    case 'peepholes': {
      const limit = 1 / Math.sqrt(spec.units);
      for (let at = 0; at < part.length; at++) part[at] = within(limit, random);
      break;
    }
    case 'gamma':
      part.fill(1);
      break;
    case 'beta':
    case 'candidate-recurrent-bias':
    case 'moving-mean':
    case 'moving-variance':
      part.fill(0);
      break;
    default:
      assertNever(name);
  }
}

/** First biases in the order of the layer's columns. */
function gateBiases(layer: RecurrentLayerSpec): number[] {
  switch (layer.kind) {
    case 'simple-rnn':
      return [layer.bias];
    case 'lstm': {
      const { input, forget, candidate, output } = layer.gates;
      return [input.bias, forget.bias, candidate.bias, output.bias];
    }
    case 'gru':
      return [layer.gates.reset.bias, layer.gates.update.bias, layer.gates.candidate.bias];
    default:
      return assertNever(layer);
  }
}

/** As many of the gates' biases as the part has room for. */
function fillGates(part: Float32Array, biases: number[], units: number): void {
  for (let gate = 0; gate * units < part.length; gate++) {
    part.fill(biases[gate]!, gate * units, (gate + 1) * units);
  }
}

/** Columns [from, from + count) of a matrix with `columns` columns. */
function copyColumns(
  part: Float32Array,
  matrix: Float64Array,
  columns: number,
  from: number,
  count: number,
): void {
  for (let row = 0; row * count < part.length; row++) {
    const start = row * columns + from;
    part.set(matrix.subarray(start, start + count), row * count);
  }
}
