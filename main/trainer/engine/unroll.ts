import type { TensorName } from '@shared/domain/network/stage';
import type { Cell, Step, StepGradients, StepStates } from './cell';
import { GateSums, type NormalizeSums } from './gate-sums';
import type { TensorSource } from './named-tensors';
import type { Operations } from './operations';
import { add, addAny, joinRows, multiply, reshape, unstack } from './products';
import type { RecurrentDirection } from './recurrent-direction';

/** What a pass of a layer starts from. */
export interface UnrollContext<Tensor> {
  /** x [steps, batch, inputs]. */
  input: Tensor;
  start: StepStates<Tensor>;
  tensors: TensorSource<Tensor>;
  /** Of recurrent dropout, [batch, units]: h_{t-1} ⊙ mask is what the recurrent weights see. */
  mask: Tensor | null;
  normalize: NormalizeSums<Tensor> | null;
  /** Called before each step. */
  beginStep?(): void;
}

/** A pass over all steps. */
export interface Unrolled<Tensor> {
  /** h_t of each step. */
  hidden: Tensor[];
  last: StepStates<Tensor>;
  /**
   * Backpropagation through time.
   *
   * @param gradient ∂L/∂output, [steps, batch, units], or [1, batch, units] of the last step
   * @param joint of a segment of several
   */
  back(gradient: Tensor, wantsInput: boolean, joint?: Joint<Tensor>): LayerGradients<Tensor>;
}

/** Where a segment meets the next one. */
interface Joint<Tensor> {
  /** ∂L/∂c of the last step, with a cell state. */
  ofCell: Tensor | null;
}

interface StateGradients<Tensor> {
  hidden: Tensor | null;
  cell: Tensor | null;
}

interface LayerGradients<Tensor> {
  ofTensors: ReadonlyMap<TensorName, Tensor>;
  /** ∂L/∂x [steps·batch, inputs], where it is wanted. */
  ofInput: Tensor | null;
  /** ∂L/∂h_0 and, with a cell state, ∂L/∂c_0, of a joined segment. */
  ofStart: StateGradients<Tensor>;
}

/** A recurrent layer, step after step: the cell says what a step is, here is what all share. */
export function unroll<Tensor>(
  operations: Operations<Tensor>,
  { steps, inputs, returns }: RecurrentDirection,
  cell: Cell,
  context: UnrollContext<Tensor>,
): Unrolled<Tensor> {
  const { start, tensors, mask, normalize } = context;
  const rows = reshape(operations, context.input, [-1, inputs]);
  const sums = cell.sums.map(
    (names) => new GateSums(operations, names, { steps, rows, tensors, normalize }),
  );
  const pass = cell.begin(operations, sums, tensors);
  const passed: Step<Tensor>[] = [];
  let last = start;
  for (let at = 0; at < steps; at++) {
    context.beginStep?.();
    const fed = mask === null ? last.hidden : multiply(operations, last.hidden, mask);
    const step = pass.step(at, last, fed);
    passed.push(step);
    last = step;
  }
  return {
    hidden: passed.map((step) => step.hidden),
    last,
    back(gradient, wantsInput, joint) {
      const above = new Array<Tensor | null>(steps).fill(null);
      const given = unstack(operations, gradient, returns === 'sequence' ? steps : 1);
      above.splice(-given.length, given.length, ...given);
      const { backs, ofStart } = stepBack(operations, passed, { above, mask, joint });
      const rowsOf = (parts: Tensor[]) => joinRows(operations, parts);
      const ofTensors = new Map<TensorName, Tensor>();
      const give = (name: TensorName, tensor: Tensor) => void ofTensors.set(name, tensor);
      let ofInput: Tensor | null = null;
      const deltas = sums.map((sum, at) => {
        const joined = rowsOf(backs.map((back) => back.deltas[at]!));
        const areSame = backs[0]!.recurrentDeltas[at] === backs[0]!.deltas[at];
        const trace = {
          sources: rowsOf(passed.map((step) => step.sources[at]!)),
          deltas: joined,
          recurrentDeltas: areSame
            ? joined
            : rowsOf(backs.map((back) => back.recurrentDeltas[at]!)),
        };
        ofInput = addAny(operations, ofInput, sum.giveGradients(trace, give, wantsInput));
        return joined;
      });
      pass.giveGradients?.(start, passed, deltas, give);
      return { ofTensors, ofInput, ofStart };
    },
  };
}

interface WayBack<Tensor> {
  /** ∂L/∂h_t from above; null where nothing uses h_t. */
  above: readonly (Tensor | null)[];
  mask: Tensor | null;
  joint: Joint<Tensor> | undefined;
}

/** From the last step to the first. */
function stepBack<Tensor>(
  operations: Operations<Tensor>,
  passed: readonly Step<Tensor>[],
  { above, mask, joint }: WayBack<Tensor>,
): { backs: StepGradients<Tensor>[]; ofStart: StateGradients<Tensor> } {
  const backs = new Array<StepGradients<Tensor>>(passed.length);
  let of: StateGradients<Tensor> = { hidden: null, cell: joint?.ofCell ?? null };
  for (let at = passed.length - 1; at >= 0; at--) {
    const ofUsed: Tensor = addAny(operations, above[at]!, of.hidden)!;
    const back: StepGradients<Tensor> = passed[at]!.back(ofUsed, of.cell);
    backs[at] = back;
    // Nobody waits for gradients of the first states, but where another segment made them.
    if (at === 0 && joint === undefined) break;
    const { fed, hidden, cell } = back.before();
    const throughSums = mask === null ? fed : multiply(operations, fed, mask);
    of = {
      hidden: hidden === null ? throughSums : add(operations, throughSums, hidden),
      cell,
    };
  }
  return { backs, ofStart: of };
}
