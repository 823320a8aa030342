import { assertNever } from '@shared/domain/assert-never';
import type { LayerSpec, NetworkSpec } from '@shared/domain/network-spec';
import type { RandomSource } from './data/random';
import type { Pace } from './pace';
import { gateCount, type LayerLayout, layOutParameters, partOf } from './parameter-layout';

/**
 * First values of every parameter, as Keras has them: Glorot-uniform kernels (Glorot and Bengio
 * 2010), orthogonal recurrent kernels (Saxe et al. 2014), biases from the spec, the head's bias 0.
 *
 * @param parameters flat, overwritten
 * @throws Cancelled where the pace was cancelled
 */
export async function initializeParameters(
  parameters: Float32Array,
  spec: Pick<NetworkSpec, 'layers'>,
  random: RandomSource,
  pace: Pace,
): Promise<void> {
  const layout = layOutParameters(spec);
  for (const [index, layer] of spec.layers.entries()) {
    const place = layout.layers[index]!;
    await initializeLayer(partOf(parameters, place), layer, place, random, pace);
  }
  const head = partOf(parameters, layout.head);
  const limit = glorotLimit(layout.head.inputs, 1);
  for (let unit = 0; unit < layout.head.inputs; unit++) head[unit] = within(limit, random);
  head[layout.head.inputs] = 0;
}

async function initializeLayer(
  flat: Float32Array,
  layer: LayerSpec,
  { inputs, units }: LayerLayout,
  random: RandomSource,
  pace: Pace,
): Promise<void> {
  const columns = gateCount(layer) * units;
  const limit = glorotLimit(inputs, columns);
  const kernel = Float64Array.from({ length: inputs * columns }, () => within(limit, random));
  const recurrent = await orthogonalRows(units, columns, random, pace);
  // Gates in groups that share one weight matrix, [from, to) of the columns.
  const groups = layer.kind === 'gru' ? [0, 2 * units, columns] : [0, columns];
  let next = 0;
  for (let group = 1; group < groups.length; group++) {
    const from = groups[group - 1]!;
    const to = groups[group]!;
    for (const [rows, matrix] of [
      [inputs, kernel],
      [units, recurrent],
    ] as const) {
      for (let row = 0; row < rows; row++) {
        for (let column = from; column < to; column++) {
          flat[next++] = matrix[row * columns + column]!;
        }
      }
    }
  }
  for (const bias of gateBiases(layer)) {
    flat.fill(bias, next, next + units);
    next += units;
  }
}

/** First biases in the order of the layer's columns. */
function gateBiases(layer: LayerSpec): number[] {
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

const glorotLimit = (fanIn: number, fanOut: number) => Math.sqrt(6 / (fanIn + fanOut));
const within = (limit: number, random: RandomSource) => (2 * random.uniform() - 1) * limit;

/**
 * rows ≤ columns orthonormal rows of normal draws (modified Gram and Schmidt): seconds for a
 * thousand units, so it breathes.
 */
async function orthogonalRows(
  rows: number,
  columns: number,
  random: RandomSource,
  pace: Pace,
): Promise<Float64Array> {
  const matrix = Float64Array.from({ length: rows * columns }, () => random.normal());
  for (let row = 0; row < rows; row++) {
    await pace.breathe();
    const own = matrix.subarray(row * columns, (row + 1) * columns);
    for (let earlier = 0; earlier < row; earlier++) {
      const other = matrix.subarray(earlier * columns, (earlier + 1) * columns);
      let product = 0;
      for (let column = 0; column < columns; column++) product += own[column]! * other[column]!;
      for (let column = 0; column < columns; column++) {
        own[column] = own[column]! - product * other[column]!;
      }
    }
    let squares = 0;
    for (const value of own) squares += value * value;
    const length = Math.sqrt(squares);
    for (let column = 0; column < columns; column++) own[column] = own[column]! / length;
  }
  return matrix;
}
