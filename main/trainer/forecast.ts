import type { ForecastAnswer, ForecastRequest } from '@shared/contract/trainer-protocol';
import { appError } from '@shared/domain/app-error';
import { findWholeWindows } from '@shared/domain/network/whole-windows';
import { AppFailure } from './app-failure';
import { backtestOrigins, type ForecastTask, forecastFrom } from './backtest';
import { batchesOf, indexRange } from './data/batches';
import { buildInputTable } from './data/input-table';
import { unscale } from './data/scaler';
import { splitSeries } from './data/split';
import { windowsBefore } from './data/windows';
import { groupOrigins, runHistories } from './histories';
import { findKnownAhead } from './known-ahead';
import type { Network } from './network';
import { createPace } from './pace';
import { requireInputs } from './require-inputs';
import { samplePaths } from './sample-paths';

/** Windows that are predicted in one pass. */
const FITTED_BATCH = 256;

/**
 * The recursive forecast, the fitted one-step-ahead values, the backtest and, of a softmax output,
 * the drawn distribution of a trained network, all in original units.
 *
 * @param network of the request's spec; its parameters are overwritten with the request's
 * @throws AppFailure 'series-too-short' where no window fits before the origin, 'horizon-invalid'
 *   where a channel that is known ahead ends before the horizon, 'request-invalid' where the
 *   request's parts do not fit each other or a value is missing in the window before the origin
 */
export async function forecast(
  request: ForecastRequest,
  network: Network,
): Promise<ForecastAnswer> {
  const { spec, values, inputs, originIndex, horizonSteps, scaler, channelScalers } = request;
  requireFitting(request, network);
  const split = splitSeries(values.length, spec);
  const { seenBefore } = findWholeWindows(values, inputs, spec);
  const hasWindow = (origin: number) => seenBefore(origin) >= spec.windowSteps;
  const known = findKnownAhead(inputs, horizonSteps, network.forecastSteps);
  known.require(originIndex);
  if (!hasWindow(originIndex)) throw refuse('values', 'lack one in the window before the origin');
  network.parameters.set(request.parameters);
  const task = {
    network,
    table: buildInputTable(values, inputs, scaler, channelScalers),
    spec,
    seenBefore,
    horizonSteps,
    pace: createPace(),
  };
  const origins = backtestOrigins(
    split,
    Math.min(originIndex, values.length),
    (origin) => hasWindow(origin) && known.reaches(origin),
  );
  const inUnits = (scaled: Float32Array | Float64Array) =>
    Float64Array.from(scaled, (value) => unscale(value, scaler));
  const paths = await samplePaths(task, originIndex);
  const fitted = indexRange(spec.windowSteps, originIndex).filter(hasWindow);
  return {
    forecast: inUnits(await forecastFrom(task, Int32Array.of(originIndex))),
    fitted: inUnits(await predictOneStep(task, fitted, originIndex)),
    backtest: {
      originIndices: Array.from(origins),
      values: inUnits(await forecastFrom(task, origins)),
    },
    distribution: paths && {
      lower80: inUnits(paths.lower80),
      upper80: inUnits(paths.upper80),
      lower95: inUnits(paths.lower95),
      upper95: inUnits(paths.upper95),
    },
  };
}

/** The value after the window of each origin, at the indices windowSteps … end − 1, scaled; NaN at others. */
async function predictOneStep(
  { network, table, spec, seenBefore, pace }: ForecastTask,
  origins: Int32Array,
  end: number,
): Promise<Float32Array> {
  const { windowSteps } = spec;
  const { features } = table;
  const predictions = new Float32Array(end - windowSteps).fill(Number.NaN);
  for (const group of groupOrigins(origins, spec, seenBefore)) {
    const { depth } = group;
    for (const part of batchesOf(group.origins, FITTED_BATCH)) {
      await pace.breathe();
      const histories = windowsBefore(table, part, depth);
      const values = runHistories(network, histories, { depth, windowSteps, features }, (windows) =>
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
  const { spec, values, inputs, channelScalers, originIndex, parameters } = request;
  requireInputs(values, inputs, spec);
  if (channelScalers.length !== inputs.length) {
    throw refuse(
      'channelScalers',
      `has ${channelScalers.length} scalers, there are ${inputs.length} channels`,
    );
  }
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

const refuse = (path: string, reason: string) =>
  new AppFailure(appError('request-invalid', { call: 'forecast', path, reason }));
