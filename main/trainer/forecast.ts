import type { ForecastAnswer, ForecastRequest } from '@shared/contract/trainer-protocol';
import { appError } from '@shared/domain/app-error';
import { AppFailure } from './app-failure';
import { backtestOrigins, forecastRecursively } from './backtest';
import { batchesOf, indexRange } from './data/batches';
import { scale, unscale } from './data/scaler';
import { splitSeries } from './data/split';
import { windowsBefore } from './data/windows';
import type { Network } from './network';
import { createPace, type Pace } from './pace';
import { requireFinite } from './training-plan';

/** Windows that are predicted in one pass. */
const FITTED_BATCH = 256;

/**
 * The recursive forecast, the fitted one-step-ahead values and the backtest of a trained network,
 * all in original units.
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
    forecastRecursively(network, series, origins, spec, horizonSteps, pace);
  const origins = backtestOrigins(split, Math.min(originIndex, values.length));
  const inUnits = (scaled: Float32Array) =>
    Float64Array.from(scaled, (value) => unscale(value, scaler));
  return {
    forecast: inUnits(await recursively(Int32Array.of(originIndex))),
    fitted: inUnits(await predictOneStep(network, series, spec.windowSteps, originIndex, pace)),
    backtest: {
      originIndices: Array.from(origins),
      values: inUnits(await recursively(origins)),
    },
  };
}

/** One-step-ahead predictions of the indices windowSteps … end − 1, scaled. */
async function predictOneStep(
  network: Network,
  series: Float32Array,
  windowSteps: number,
  end: number,
  pace: Pace,
): Promise<Float32Array> {
  const targets = indexRange(windowSteps, end);
  const predictions = new Float32Array(targets.length);
  let done = 0;
  for (const part of batchesOf(targets, FITTED_BATCH)) {
    await pace.breathe();
    predictions.set(network.predict(windowsBefore(series, part, windowSteps)), done);
    done += part.length;
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
