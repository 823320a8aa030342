import { bestEpoch } from '@shared/domain/best-epoch';
import type { Forecast, ForecastOrigin } from '@shared/domain/forecast';
import type { RunId } from '@shared/domain/ids';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { checkHorizon } from '../forecasts/check-horizon';
import { Cancelled, CliFailure, unwrap } from './cli-failure';
import { cliWords } from './cli-words';
import type { ForecastCommand } from './command';
import { importSeries } from './import-series';
import type { CliStudio } from './open-studio';
import type { ProgressView } from './progress';
import { proposeSpec, readSpec } from './read-spec';
import { trainRun } from './train-run';
import { writeOutputs } from './write-outputs';

export interface ForecastOutcome {
  spec: NetworkSpec;
  /** The origin asked for. */
  forecast: Forecast;
  /** The other origin; null where the run holds no test part out. */
  companion: Forecast | null;
  paths: string[];
}

/** Import, train, forecast from both origins, report. @throws CliFailure, UsageError, Cancelled. */
export async function runForecast(
  studio: CliStudio,
  command: ForecastCommand,
  view: ProgressView,
  context: { signal: AbortSignal; canPrint: boolean },
): Promise<ForecastOutcome> {
  const { signal, canPrint } = context;
  const words = cliWords[command.language];
  const stopIfCancelled = () => {
    if (signal.aborted) throw new Cancelled();
  };
  // Before anything is done: a spec that is refused leaves no trace in the project.
  const given =
    command.specFile === null ? null : await readSpec(command.specFile, command.changes);
  // Loading libtensorflow takes about as long as the import.
  const preparing = studio.handlers.training.prepare({});
  const series = await importSeries(studio, command.file, command);
  const { dataset, seriesName } = series;
  view.say(
    words.imported(`${dataset.fileName} · ${seriesName}`, dataset.length, dataset.rejectedCount),
  );
  const spec = given ?? proposeSpec(command.changes, dataset);
  // Known now, and not only after the training.
  const problem = checkHorizon(command.horizonSteps, command.origin, spec);
  if (problem !== null) throw new CliFailure(problem);
  const runtime = unwrap(await preparing);
  view.say(words.engine[runtime.engine](runtime.version));
  if (runtime.engine === 'wasm') view.say(`${runtime.reason ?? ''} ${words.slowRemedy}`.trim());
  stopIfCancelled();
  const runId = await trainRun(studio, series, spec, signal, (event) =>
    view.onTrainingEvent(event),
  );
  stopIfCancelled();
  if (spec.earlyStopping !== null) {
    const { epochs } = unwrap(await studio.handlers.training.get({ runId }));
    view.say(words.stopped(epochs.length, bestEpoch(epochs) ?? 0));
  }
  view.say(`${words.forecasting} …`);
  const { forecast, companion } = await forecastBoth(studio, runId, spec, command);
  stopIfCancelled();
  const paths = await writeOutputs(studio, forecast.id, { ...command, canPrint });
  return { spec, forecast, companion, paths };
}

/** The other origin is forecast first, so that the report of the one asked for finds it. */
async function forecastBoth(
  studio: CliStudio,
  runId: RunId,
  spec: NetworkSpec,
  { horizonSteps, origin }: ForecastCommand,
): Promise<{ forecast: Forecast; companion: Forecast | null }> {
  const { testSteps } = spec.split;
  const create = async (from: ForecastOrigin, steps: number) =>
    unwrap(await studio.handlers.forecasts.create({ runId, horizonSteps: steps, origin: from }));
  if (origin === 'test-part') {
    const companion = await create('end-of-series', horizonSteps);
    return { forecast: await create('test-part', horizonSteps), companion };
  }
  const companion =
    testSteps === 0 ? null : await create('test-part', Math.min(horizonSteps, testSteps));
  return { forecast: await create('end-of-series', horizonSteps), companion };
}
