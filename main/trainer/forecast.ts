import type { ForecastAnswer, ForecastRequest } from '@shared/contract/trainer-protocol';
import { appError } from '@shared/domain/app-error';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { AppFailure } from './app-failure';
import { backtestOrigins, forecastFrom } from './backtest';
import { batchesOf, indexRange } from './data/batches';
import { scale, unscale } from './data/scaler';
import { splitSeries } from './data/split';
import { windowsBefore } from './data/windows';
import { groupOrigins, runHistories } from './histories';
import type { Network } from './network';
import { createPace, type Pace } from './pace';
import { samplePaths } from './sample-paths';
import { requireFinite } from './training-plan';

/** Windows that are predicted in one pass. */
const FITTED_BATCH = 256;

/**
 * The recursive forecast, the fitted one-step-ahead values, the backtest and, of a softmax output,
 * the drawn distribution of a trained network, all in original units.
 *
 * @param network of the request's spec; its parameters are overwritten with the request's
 * @throws AppFailure 'series-too-short' where no window fits before the origin, 'request-invalid'
 *   where the request's parts do not fit each other
 */
export async function forecast(
  request: ForecastRequest,
  network: Network,
): Promise<ForecastAnswer> {
  const { spec, values, originIndex, horizonSteps, scaler } = request;
  requireFitting(request, network);
  const split = splitSeries(values.length, spec);
  network.parameters.set(request.parameters);
  const series = scale(values, scaler);
  const pace = createPace();
  const recursively = (origins: Int32Array) =>
    forecastFrom(network, series, origins, spec, horizonSteps, pace);
  const origins = backtestOrigins(split, Math.min(originIndex, values.length));
  const inUnits = (scaled: Float32Array | Float64Array) =>
    Float64Array.from(scaled, (value) => unscale(value, scaler));
  const paths = await samplePaths(network, series, originIndex, spec, horizonSteps, pace);
  return {
    forecast: inUnits(await recursively(Int32Array.of(originIndex))),
    fitted: inUnits(await predictOneStep(network, series, spec, originIndex, pace)),
    backtest: {
      originIndices: Array.from(origins),
      values: inUnits(await recursively(origins)),
    },
    distribution: paths && {
      lower80: inUnits(paths.lower80),
      upper80: inUnits(paths.upper80),
      lower95: inUnits(paths.lower95),
      upper95: inUnits(paths.upper95),
    },
  };
}

/** The value after each window, at the indices windowSteps … end − 1, scaled. */
async function predictOneStep(
  network: Network,
  series: Float32Array,
  spec: NetworkSpec,
  end: number,
  pace: Pace,
): Promise<Float32Array> {
  const { windowSteps } = spec;
  const predictions = new Float32Array(end - windowSteps);
  for (const { origins, depth } of groupOrigins(indexRange(windowSteps, end), spec)) {
    for (const part of batchesOf(origins, FITTED_BATCH)) {
      await pace.breathe();
      const histories = windowsBefore(series, part, depth);
      const values = runHistories(network, histories, { depth, windowSteps }, (windows) =>
        network.predict(windows),
      );
      part.forEach((origin, row) => {
        predictions[origin - windowSteps] = values[row * network.forecastSteps]!;
      });
    }
  }
  return predictions;
}

function requireFitting(request: ForecastRequest, network: Network): void {
  const { spec, values, originIndex, parameters } = request;
  requireFinite(values);
  if (originIndex < spec.windowSteps) {
    throw new AppFailure(
      appError('series-too-short', {
        series: 'the series',
        length: originIndex,
        window: spec.windowSteps,
        test: 0,
        needed: spec.windowSteps,
      }),
    );
  }
  const refuse = (path: string, reason: string) =>
    new AppFailure(appError('request-invalid', { call: 'forecast', path, reason }));
  if (originIndex > values.length) {
    throw refuse('originIndex', `is ${originIndex}, after the series' ${values.length} values`);
  }
  if (parameters.length !== network.parameterCount) {
    throw refuse(
      'parameters',
      `has ${parameters.length} numbers, the spec's network ${network.parameterCount}`,
    );
  }
}
