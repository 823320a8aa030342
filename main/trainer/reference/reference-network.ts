import type { NetworkSpec } from '@shared/domain/network-spec';
import type { LayersModel, Scalar, Tensor, Variable } from '@tensorflow/tfjs-node';
import type { DifferentiableNetwork } from '../differentiable-network';
import { layOutParameters } from '../parameter-layout';
import type { Tensorflow } from '../runtime/runtime';
import { buildModel } from './build-model';
import { mendUnstackGradient } from './mend-unstack-gradient';
import { weightOrder } from './weight-order';

/**
 * The same network as tf.layers, derived by tfjs' tape: oracle of the tests, and the engine where
 * the native runtime is missing. Many times slower than the planned network.
 */
export class ReferenceNetwork implements DifferentiableNetwork {
  readonly parameters: Float32Array;
  readonly gradients: Float32Array;
  readonly #tf: Tensorflow;
  readonly #model: LayersModel;
  readonly #variables: Variable[];
  readonly #order: Int32Array;
  readonly #windowSteps: number;

  constructor(tf: Tensorflow, spec: Pick<NetworkSpec, 'layers' | 'windowSteps'>) {
    const { parameterCount } = layOutParameters(spec);
    mendUnstackGradient(tf);
    this.#tf = tf;
    this.#model = buildModel(tf, spec);
    this.#variables = this.#model.trainableWeights.map((weight) => weight.read() as Variable);
    this.#order = weightOrder(spec);
    this.#windowSteps = spec.windowSteps;
    this.parameters = new Float32Array(parameterCount);
    this.gradients = new Float32Array(parameterCount);
  }

  get parameterCount(): number {
    return this.parameters.length;
  }

  deriveLoss(inputs: Float32Array, targets: Float32Array): number {
    const tf = this.#tf;
    this.#writeVariables();
    return tf.tidy(() => {
      const expected = tf.tensor2d(targets, [targets.length, 1]);
      const { value, grads } = tf.variableGrads(
        () => this.#apply(inputs).squaredDifference(expected).mean() as Scalar,
        this.#variables,
      );
      let next = 0;
      for (const variable of this.#variables) {
        for (const gradient of grads[variable.name]!.dataSync()) {
          this.gradients[this.#order[next++]!] = gradient;
        }
      }
      return value.dataSync()[0]!;
    });
  }

  predict(inputs: Float32Array): Float32Array {
    this.#writeVariables();
    return this.#tf.tidy(() => this.#apply(inputs).dataSync<'float32'>());
  }

  dispose(): void {
    this.#model.dispose();
  }

  #apply(inputs: Float32Array): Tensor {
    const steps = this.#windowSteps;
    const windows = this.#tf.tensor3d(inputs, [inputs.length / steps, steps, 1]);
    return this.#model.apply(windows, { training: true }) as Tensor;
  }

  #writeVariables(): void {
    this.#tf.tidy(() => {
      let next = 0;
      for (const variable of this.#variables) {
        const values = new Float32Array(variable.size);
        for (let index = 0; index < values.length; index++) {
          values[index] = this.parameters[this.#order[next++]!]!;
        }
        variable.assign(this.#tf.tensor(values, variable.shape));
      }
    });
  }
}
