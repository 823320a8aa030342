import { type NetworkPlan, planStages } from '@shared/domain/network/plan-stages';
import type { FlatRange } from '@shared/domain/network/stage';
import type { NetworkSpec } from '@shared/domain/network-spec';
import type { RandomSource } from '../data/random';
import type { DifferentiableNetwork } from '../differentiable-network';
import { createRecurrentLayer } from './create-recurrent-layer';
import { createStage } from './create-stage';
import type { Kernels } from './kernels';
import type {
  CarriedState,
  LayerPass,
  PassContext,
  PlannedLayer,
  RecurrentLayer,
  StageNumbers,
} from './layer';
import { Signal } from './signal';
import { WindowInput } from './window-input';

type PlannedSpec = Pick<
  NetworkSpec,
  'layers' | 'windowSteps' | 'inputs' | 'sequence' | 'outputSteps' | 'output'
>;

/** A stage with its parts of the flat arrays. */
interface PlacedStage {
  layer: PlannedLayer;
  /** The same layer where it is recurrent. */
  recurrent: RecurrentLayer | null;
  numbers: StageNumbers;
  gradients: Float32Array;
  /** Whether a stage below has parameters, and so waits for ∂L/∂input. */
  wantsInput: boolean;
  /** Where the next pass starts, if states are carried. */
  carried: CarriedState | null;
}

/**
 * The stages of a spec on libtensorflow's kernels, planned once: shapes, parameter offsets and
 * views are known before the first batch, and no autodiff tape runs. Tensors live within one pass;
 * constants of the kernels until `dispose`.
 */
export class PlannedNetwork implements DifferentiableNetwork {
  readonly plan: NetworkPlan;
  readonly parameters: Float32Array;
  readonly gradients: Float32Array;
  readonly #kernels: Kernels;
  readonly #input: WindowInput;
  readonly #stages: PlacedStage[];
  #carries = false;
  #carriedBatch = 0;

  /** @param kernels whose constants are the network's */
  constructor(kernels: Kernels, spec: PlannedSpec) {
    this.#kernels = kernels;
    this.plan = planStages(spec);
    this.parameters = new Float32Array(this.plan.parameterCount);
    this.gradients = new Float32Array(this.plan.trainableCount);
    this.#input = new WindowInput(kernels, spec);
    this.#stages = this.plan.stages.map((stage): PlacedStage => {
      const recurrent = stage.kind === 'recurrent' ? createRecurrentLayer(kernels, stage) : null;
      return {
        layer: stage.kind === 'recurrent' ? recurrent! : createStage(kernels, stage),
        recurrent,
        numbers: {
          parameters: viewOf(this.parameters, stage.parameters),
          state: viewOf(this.parameters, stage.state),
        },
        gradients: viewOf(this.gradients, stage.parameters),
        wantsInput: stage.parameters.offset > 0,
        carried: null,
      };
    });
  }

  derive(
    windows: Float32Array,
    deriveLoss: (outputs: Float32Array) => Float32Array,
    random: RandomSource,
  ): void {
    this.#kernels.scope(() => {
      const passes = this.#forward(windows, random);
      const { output } = passes[passes.length - 1]!;
      const gradient = deriveLoss(output.values());
      this.#backward(passes, Signal.ofValues(this.#kernels, output.shape, gradient));
    });
  }

  infer(windows: Float32Array): Float32Array {
    return this.#kernels.scope(() => {
      const passes = this.#forward(windows, null);
      return passes[passes.length - 1]!.output.values();
    });
  }

  carryStates(carry: boolean): void {
    this.#carries = carry;
    this.resetStates();
  }

  resetStates(): void {
    for (const stage of this.#stages) stage.carried = null;
  }

  dispose(): void {
    this.#kernels.dispose();
  }

  #forward(windows: Float32Array, random: RandomSource | null): LayerPass[] {
    let signal = this.#input.signal(windows);
    const [, batch] = signal.shape;
    if (batch !== this.#carriedBatch) this.resetStates();
    this.#carriedBatch = batch;
    const context = { batch, random };
    return this.#stages.map((stage) => {
      const pass = this.#forwardStage(stage, signal, context);
      signal = pass.output;
      return pass;
    });
  }

  #forwardStage(stage: PlacedStage, signal: Signal, context: PassContext): LayerPass {
    const { recurrent, numbers } = stage;
    if (recurrent === null) return stage.layer.forward(numbers, signal, context);
    const pass = recurrent.forward(numbers, signal, context, stage.carried);
    if (this.#carries) stage.carried = pass.finalState();
    return pass;
  }

  #backward(passes: LayerPass[], ofOutput: Signal): void {
    let gradient: Signal | null = ofOutput;
    for (let at = passes.length - 1; gradient !== null; at--) {
      const { gradients, wantsInput } = this.#stages[at]!;
      gradient = passes[at]!.backward(gradient, gradients, wantsInput);
      if (!wantsInput) return;
    }
  }
}

const viewOf = (flat: Float32Array, { offset, length }: FlatRange) =>
  flat.subarray(offset, offset + length);
