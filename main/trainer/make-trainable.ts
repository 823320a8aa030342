import type { TargetRange } from '@shared/contract/trainer-protocol';
import { forecastSteps, targetSteps } from '@shared/domain/network/layer-shapes';
import { stepFeatures } from '@shared/domain/network/step-features';
import type { NetworkSpec } from '@shared/domain/network-spec';
import type { DifferentiableNetwork } from './differentiable-network';
import { createLoss } from './loss/create-loss';
import type { Network } from './network';
import { createClip } from './optimizer/clip';
import { createOptimizer } from './optimizer/create-optimizer';
import { lastColumns, rowsOfSteps } from './steps';
import { expectedValues, softmax, valueBins } from './value-bins';

/**
 * Adds loss, clipping and the optimizer to a network that can be derived.
 *
 * @param targetRange what a softmax output's bins span; null for other outputs
 * @throws RangeError where a softmax output has no range
 */
export function makeTrainable(
  model: DifferentiableNetwork,
  spec: NetworkSpec,
  targetRange: TargetRange | null = null,
): Network {
  const bins = binsOf(spec, targetRange);
  const columns = bins?.length ?? 1;
  const steps = targetSteps(spec);
  const ahead = forecastSteps(spec);
  const loss = createLoss(spec.loss, bins);
  const clip = createClip(spec.clipping, model.plan);
  const optimizer = createOptimizer(spec.optimizer, model.plan);
  /** Outputs of the steps after the window, [ahead, batch, columns]: the last of all. */
  const inferAhead = (windows: Float32Array) => {
    const outputs = model.infer(windows);
    return outputs.subarray(outputs.length - (outputs.length / steps) * ahead);
  };
  return {
    parameterCount: model.plan.parameterCount,
    trainableCount: model.plan.trainableCount,
    parameters: model.parameters,
    optimizer: optimizer.state,
    forecastSteps: ahead,
    trainBatch({ windows, targets, weights }, learningRate, random) {
      const statistics = model.parameters.slice(model.plan.trainableCount);
      let measured = Number.NaN;
      model.derive(
        windows,
        (outputs) => {
          const outcome = { outputs, targets, weights, steps };
          measured = loss.measure(outcome);
          return loss.derive(outcome);
        },
        random,
      );
      const { all, layers, scale } = clip(model.gradients);
      if (Number.isFinite(measured) && Number.isFinite(all.before)) {
        optimizer.update(model.parameters, model.gradients, learningRate, scale);
      } else {
        // The pass has moved them already, by a batch that counts for nothing.
        model.parameters.set(statistics, model.plan.trainableCount);
      }
      return { loss: measured, gradient: all, layers };
    },
    evaluate({ windows, targets, weights }) {
      const outputs = inferAhead(windows);
      return loss.measure({
        outputs,
        targets: lastColumns(targets, steps, ahead),
        weights,
        steps: ahead,
      });
    },
    predict(windows) {
      const outputs = inferAhead(windows);
      const points = bins === null ? outputs : expectedValues(softmax(outputs, columns), bins);
      return rowsOfSteps(points, ahead, 1);
    },
    predictDistribution(windows) {
      if (bins === null) return null;
      const probabilities = softmax(inferAhead(windows), columns);
      const batch = windows.length / (spec.windowSteps * stepFeatures(spec));
      const values = new Float32Array(batch * columns);
      for (let row = 0; row < batch; row++) values.set(bins, row * columns);
      return { probabilities: rowsOfSteps(probabilities, ahead, columns), values };
    },
    carryStates: (carry) => model.carryStates(carry),
    resetStates: () => model.resetStates(),
    dispose: () => model.dispose(),
  };
}

function binsOf({ output }: NetworkSpec, targetRange: TargetRange | null): Float32Array | null {
  if (output.kind !== 'softmax') return null;
  if (targetRange === null) throw new RangeError('A softmax output needs the range of its values');
  return valueBins(targetRange, output.bins);
}
