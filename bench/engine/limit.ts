import type { NetworkName, Work } from './works';

/** What this machine's libtensorflow gives where nothing holds it up. */
export interface MachineSpeed {
  /** Of one big MatMul, 10⁹ floating-point operations a second. */
  matMulGflops: number;
  /** Of one big kernel, nanoseconds an evaluation. */
  tanhNs: number;
  sigmoidNs: number;
}

/** What one cell computes for one unit, one window and one step. */
const CELLS: Record<NetworkName, Cell> = {
  'simple-rnn': { columns: 1, tanhs: 1, sigmoids: 0, directions: 1 },
  lstm: { columns: 4, tanhs: 2, sigmoids: 3, directions: 1 },
  gru: { columns: 3, tanhs: 1, sigmoids: 2, directions: 1 },
  bilstm: { columns: 4, tanhs: 2, sigmoids: 3, directions: 2 },
};

interface Cell {
  /** Gates and candidate: columns of the weight matrices a unit. */
  columns: number;
  tanhs: number;
  sigmoids: number;
  directions: number;
}

/**
 * Floating-point operations in the matrix products of one training step on one input feature: an
 * [m, k] by [k, n] product has 2·m·k·n, and the backward pass has two of its size (for the weights
 * and for what came in).
 */
export function countProductFlops({ network, window, batch, units }: Work): number {
  const { columns, directions } = CELLS[network];
  const recurrent = directions * window * 2 * batch * (1 + units) * columns * units;
  const head = 2 * batch * units;
  return 3 * (recurrent + head);
}

/** Evaluations in one training step: only the forward pass has any. */
export function countEvaluations({ network, window, batch, units }: Work) {
  const { tanhs, sigmoids, directions } = CELLS[network];
  const cells = directions * window * batch * units;
  return { tanh: cells * tanhs, sigmoid: cells * sigmoids };
}

/**
 * A training step of nothing but its products, at the speed of one big MatMul, and its tanh and
 * sigmoid evaluations, at the speed of one big kernel each; milliseconds.
 */
export function limitOf(work: Work, speed: MachineSpeed) {
  const evaluations = countEvaluations(work);
  const productsMs = countProductFlops(work) / speed.matMulGflops / 1e6;
  const activationsMs =
    (evaluations.tanh * speed.tanhNs + evaluations.sigmoid * speed.sigmoidNs) / 1e6;
  return { productsMs, activationsMs, ms: productsMs + activationsMs };
}
