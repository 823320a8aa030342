import type { GateMode } from '@shared/domain/network-spec';

/**
 * Ablated and coupled gates on fused kernels, which know only learned ones: weights that make the
 * kernel's gate what it should be. A constant gate has no weights and a bias so large that the
 * activation is exactly 1 or 0; a coupled one has its partner's weights negated, since
 * σ(−z) = 1 − σ(z).
 */
export type GateColumns =
  | { kind: 'own' }
  /** The gate's sum, always. */
  | { kind: 'constant'; sum: number }
  /** The negated columns of another gate. */
  | { kind: 'negated'; of: number };

/** The kernels' σ and tanh are exactly 1 here, and their σ exactly 0 at the negative of it. */
const SATURATING_SUM = 100;

const columnsOf = (mode: GateMode, closedSum: number): GateColumns =>
  mode === 'learned'
    ? { kind: 'own' }
    : { kind: 'constant', sum: mode === 'open' ? SATURATING_SUM : closedSum };

export const sigmoidColumns = (mode: GateMode) => columnsOf(mode, -SATURATING_SUM);
export const tanhColumns = (mode: GateMode) => columnsOf(mode, 0);

export const isTied = (gates: readonly GateColumns[]): boolean =>
  gates.some((gate) => gate.kind !== 'own');

/**
 * The kernel's numbers from the layer's own.
 *
 * @param own row-major, each row `units` columns for each gate
 * @param constants whether the rows hold what is added, so that a constant gate's sum stands there
 */
export function tieColumns(
  own: Float32Array,
  gates: readonly GateColumns[],
  units: number,
  constants: 'weights' | 'bias',
): Float32Array {
  const tied = own.slice();
  eachGate(own, gates, units, (gate, start, rowStart) => {
    if (gate.kind === 'constant') {
      tied.fill(constants === 'bias' ? gate.sum : 0, start, start + units);
    } else if (gate.kind === 'negated') {
      const partner = rowStart + gate.of * units;
      for (let unit = 0; unit < units; unit++) tied[start + unit] = -own[partner + unit]!;
    }
  });
  return tied;
}

/**
 * Gradients of the layer's own numbers from those of the kernel's, in place: 0 for what is not
 * used; what a coupled gate received goes, negated, to its partner.
 */
export function untieGradients(
  gradients: Float32Array,
  gates: readonly GateColumns[],
  units: number,
): void {
  eachGate(gradients, gates, units, (gate, start, rowStart) => {
    if (gate.kind === 'own') return;
    if (gate.kind === 'negated') {
      const partner = rowStart + gate.of * units;
      for (let unit = 0; unit < units; unit++) {
        gradients[partner + unit] = gradients[partner + unit]! - gradients[start + unit]!;
      }
    }
    gradients.fill(0, start, start + units);
  });
}

function eachGate(
  rows: Float32Array,
  gates: readonly GateColumns[],
  units: number,
  visit: (gate: GateColumns, start: number, rowStart: number) => void,
): void {
  const columns = gates.length * units;
  for (let rowStart = 0; rowStart < rows.length; rowStart += columns) {
    gates.forEach((gate, at) => {
      visit(gate, rowStart + at * units, rowStart);
    });
  }
}
