import { type NetworkPlan, planStages } from '@shared/domain/network/plan-stages';
import type { NetworkSpec } from '@shared/domain/network-spec';
import type { Scalar, Tensor3D, Variable } from '@tensorflow/tfjs-node';
import type { RandomSource } from '../data/random';
import type { DifferentiableNetwork } from '../differentiable-network';
import type { Tensorflow } from '../runtime/runtime';
import { CarriedStates } from './carried-states';
import { createStage } from './create-stage';
import { mendMaxPoolGradient } from './mend-max-pool-gradient';
import { mendUnstackGradient } from './mend-unstack-gradient';
import type { ReferenceStage } from './reference-stage';
import { supplyFilterGradient } from './supply-filter-gradient';

/**
 * The plan's stages as tf.layers' layers, derived by tfjs' tape: oracle of the tests, and the engine
 * where the native runtime is missing. Many times slower than the planned network.
 */
export class ReferenceNetwork implements DifferentiableNetwork {
  readonly plan: NetworkPlan;
  readonly parameters: Float32Array;
  readonly gradients: Float32Array;
  readonly #tf: Tensorflow;
  readonly #stages: ReferenceStage[];
  readonly #variables: Variable[];
  /** Where each number of `variables`, one after another, lies in the flat array. */
  readonly #order: number[];
  #states: CarriedStates | null = null;

  constructor(tf: Tensorflow, spec: NetworkSpec) {
    mendUnstackGradient(tf);
    mendMaxPoolGradient(tf);
    supplyFilterGradient(tf);
    this.#tf = tf;
    this.plan = planStages(spec);
    this.parameters = new Float32Array(this.plan.parameterCount);
    this.gradients = new Float32Array(this.plan.trainableCount);
    this.#stages = this.plan.stages.map((stage) => {
      const { offset, length } = stage.state;
      return createStage(tf, stage, this.parameters.subarray(offset, offset + length));
    });
    this.#variables = this.#stages.flatMap(({ variables }) => variables);
    this.#order = this.#stages.flatMap(({ order }, at) =>
      Array.from(order, (place) => this.plan.stages[at]!.parameters.offset + place),
    );
  }

  derive(
    windows: Float32Array,
    deriveLoss: (outputs: Float32Array) => Float32Array,
    random: RandomSource,
  ): void {
    const tf = this.#tf;
    tf.tidy(() => {
      this.#writeVariables();
      const { grads } = tf.variableGrads(() => {
        const outputs = this.#apply(windows, random);
        const gradient = tf.tensor3d(deriveLoss(outputs.dataSync<'float32'>()), outputs.shape);
        // Its derivative by the outputs is their gradient, whatever the loss.
        return outputs.mul(gradient).sum() as Scalar;
      }, this.#variables);
      let next = 0;
      for (const variable of this.#variables) {
        // Weights of an ablated gate have no part in the outputs.
        const gradient = grads[variable.name]?.dataSync();
        for (let index = 0; index < variable.size; index++) {
          this.gradients[this.#order[next++]!] = gradient?.[index] ?? 0;
        }
      }
    });
  }

  infer(windows: Float32Array): Float32Array {
    return this.#tf.tidy(() => {
      this.#writeVariables();
      return this.#apply(windows, null).dataSync<'float32'>();
    });
  }

  carryStates(carry: boolean): void {
    this.#states = carry ? new CarriedStates() : null;
  }

  resetStates(): void {
    this.#states?.reset();
  }

  dispose(): void {
    for (const variable of this.#variables) variable.dispose();
  }

  /** @returns [outputSteps, batch, columns] */
  #apply(windows: Float32Array, random: RandomSource | null): Tensor3D {
    const { inputSteps, inputs } = this.plan.stages[0]!;
    const batch = windows.length / (inputSteps * inputs);
    const pass = { batch, random, states: this.#states };
    let signal = this.#tf.tensor3d(windows, [batch, inputSteps, inputs]);
    for (const stage of this.#stages) signal = stage.apply(signal, pass);
    return signal.transpose([1, 0, 2]);
  }

  #writeVariables(): void {
    let next = 0;
    for (const variable of this.#variables) {
      const values = new Float32Array(variable.size);
      for (let index = 0; index < values.length; index++) {
        values[index] = this.parameters[this.#order[next++]!]!;
      }
      variable.assign(this.#tf.tensor(values, variable.shape));
    }
  }
}
