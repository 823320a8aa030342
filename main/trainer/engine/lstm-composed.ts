import type { LstmLayerSpec } from '@shared/domain/network-spec';
import {
  type Activated,
  activate,
  activationKernels,
  clipKernels,
  gateKernels,
} from './activations';
import type { Cell, CellPass, Step } from './cell';
import type { GateSums } from './gate-sums';
import type { Operations } from './operations';
import { Peepholes } from './peepholes';
import { add, addAny, joinLast, multiply, splitLast, subtract } from './products';

/**
 * LSTM as the spec asks for it, with any activation and mode per gate:
 *
 *   i, f, g, o = act([x_t, h_{t-1}]·W + b), each its own, columns in this order
 *   c_t = f ⊙ c_{t-1} + i ⊙ g, within ± cellClip,  h_t = o ⊙ act(c_t)
 *
 * Coupled gates: f = 1 − i. Peepholes: see there.
 */
export function lstmCell(spec: LstmLayerSpec): Cell {
  const columns = 4 * spec.units;
  return {
    sums: [
      { kernel: 'kernel', recurrent: 'recurrent-kernel', bias: 'bias', firstColumn: 0, columns },
    ],
    hasCellState: true,
    begin(operations, [sums], tensors) {
      const peepholes = spec.peepholes ? new Peepholes(operations, tensors('peepholes')) : null;
      return {
        step: lstmStep(operations, spec, sums!, peepholes),
        giveGradients: (start, steps, [deltas], give) =>
          peepholes?.giveGradients(start, steps, deltas!, give),
      };
    },
  };
}

function lstmStep<Tensor>(
  operations: Operations<Tensor>,
  spec: LstmLayerSpec,
  sums: GateSums<Tensor>,
  peepholes: Peepholes<Tensor> | null,
): CellPass<Tensor>['step'] {
  const { gates } = spec;
  const [inputKernels, forgetKernels, candidateKernels, outputKernels] = [
    gates.input,
    gates.forget,
    gates.candidate,
    gates.output,
  ].map(gateKernels);
  const clip = clipKernels(spec.cellClip);
  const cellKernels = activationKernels[spec.outputActivation];
  const times = (left: Tensor, right: Tensor) => multiply(operations, left, right);
  const minus = (left: Tensor, right: Tensor) => subtract(operations, left, right);

  return (at, before, fed) => {
    const cellBefore = before.cell!;
    let [inputSum, forgetSum, candidateSum, outputSum] = splitLast(
      operations,
      add(operations, sums.ofInput[at]!, sums.ofHidden(fed)),
      4,
    );
    if (peepholes !== null) {
      inputSum = peepholes.see('input', inputSum!, cellBefore);
      forgetSum = peepholes.see('forget', forgetSum!, cellBefore);
    }
    const input = activate(operations, inputKernels!, inputSum!);
    const candidate = activate(operations, candidateKernels!, candidateSum!);
    const forget = spec.coupledGates
      ? coupledGate(operations, input.value)
      : activate(operations, forgetKernels!, forgetSum!);
    const cell = activate(
      operations,
      clip,
      add(operations, times(forget.value, cellBefore), times(input.value, candidate.value)),
    );
    if (peepholes !== null) outputSum = peepholes.see('output', outputSum!, cell.value);
    const output = activate(operations, outputKernels!, outputSum!);
    const cellOutput = activate(operations, cellKernels, cell.value);

    const back: Step<Tensor>['back'] = (ofHidden, ofLaterCell) => {
      const outputDelta = output.back(times(ofHidden, cellOutput.value));
      // ∂L/∂c_t comes through h_t, from step t + 1, and through the output gate's peephole.
      const throughHidden = cellOutput.back(times(ofHidden, output.value));
      const throughPeephole = peepholes?.back('output', outputDelta) ?? null;
      const ofUsedCell = addAny(
        operations,
        throughHidden,
        addAny(operations, ofLaterCell, throughPeephole),
      );
      const ofCell = cell.back(ofUsedCell!);
      const ofForget = times(ofCell, cellBefore);
      const throughCandidate = times(ofCell, candidate.value);
      // Coupled: ∂f/∂i = −1.
      const ofInput = spec.coupledGates ? minus(throughCandidate, ofForget) : throughCandidate;
      const inputDelta = input.back(ofInput);
      const forgetDelta = forget.back(ofForget);
      const candidateDelta = candidate.back(times(ofCell, input.value));
      const deltas = [joinLast(operations, [inputDelta, forgetDelta, candidateDelta, outputDelta])];
      return {
        deltas,
        recurrentDeltas: deltas,
        before() {
          const throughGate = times(ofCell, forget.value);
          const throughPeepholes =
            peepholes === null
              ? null
              : add(
                  operations,
                  peepholes.back('input', inputDelta),
                  peepholes.back('forget', forgetDelta),
                );
          return {
            fed: sums.backThrough(deltas[0]!),
            hidden: null,
            cell: addAny(operations, throughGate, throughPeepholes),
          };
        },
      };
    };
    return {
      hidden: times(output.value, cellOutput.value),
      cell: cell.value,
      sources: [fed],
      back,
    };
  };
}

/** f = 1 − i; its own sum is not used, so no gradient reaches it. */
const coupledGate = <Tensor>(operations: Operations<Tensor>, input: Tensor): Activated<Tensor> => ({
  value: subtract(operations, operations.scalar(1), input),
  back: (gradient) => operations.run('ZerosLike', [gradient]),
});
