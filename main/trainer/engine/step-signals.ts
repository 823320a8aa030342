import type { Kernels, TensorId } from './kernels';
import type { CarriedState } from './layer';
import { reshape, stack } from './products';
import type { RecurrentDirection } from './recurrent-direction';
import { Signal, type SignalShape } from './signal';

/** What layers with one kernel call a step take and hand on, by step. */

/** The carried states, or zeros, each [batch, units]. */
export function startFrom(
  kernels: Kernels,
  initial: CarriedState | null,
  shape: [batch: number, units: number],
  hasCellState: boolean,
): { hidden: TensorId; cell: TensorId | null } {
  if (initial === null) {
    const zeros = kernels.zeros(shape);
    return { hidden: zeros, cell: hasCellState ? zeros : null };
  }
  return {
    hidden: kernels.tensor(shape, initial.hidden),
    cell: hasCellState ? kernels.tensor(shape, initial.cell!) : null,
  };
}

/** @param hidden h_t of each step, [batch, units] */
export function outputOf(
  kernels: Kernels,
  hidden: TensorId[],
  { steps, units, returns }: RecurrentDirection,
  batch: number,
): Signal {
  return returns === 'last'
    ? Signal.ofValues(kernels, [1, batch, units], kernels.read(hidden[steps - 1]!))
    : Signal.ofTensor(kernels, [steps, batch, units], stack(kernels, hidden));
}

/** @param rows [steps·batch, features] */
export const signalOfRows = (kernels: Kernels, shape: SignalShape, rows: TensorId): Signal =>
  Signal.ofTensor(kernels, shape, reshape(kernels, rows, [...shape]));
