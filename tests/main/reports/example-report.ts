import { buildForecast } from '../../../main/forecasts/build-forecast';
import type { ReportInputs } from '../../../main/reports/report-model';
import { datasetDetailSchema, type Mark, markOf } from '../../../shared/domain/dataset/dataset';
import { defaultSpec } from '../../../shared/domain/default-spec';
import type { ForecastOrigin } from '../../../shared/domain/forecast';
import { forecastIdSchema } from '../../../shared/domain/ids';
import { runSchema } from '../../../shared/domain/run';
import { addSteps } from '../../../shared/numeric/frequency';

const start = Date.UTC(1949, 0, 1);
const month = { unit: 'month', count: 1 } as const;
const length = 144;
const values = Float64Array.from({ length }, (_, t) => 110 + 2.6 * t + signal(t));

function signal(t: number): number {
  return (20 + 0.4 * t) * Math.sin((2 * Math.PI * t) / 12) + 6 * Math.sin(7.3 * t);
}

/** A made-up monthly series with trend and season, "forecast" with small known errors. */
export function exampleReport(
  names: { series?: string; file?: string; marked?: ReadonlyMap<number, Mark> } = {},
): ReportInputs {
  const spec = defaultSpec({ cell: 'lstm', seasonSteps: 12, length });
  const seriesName = names.series ?? 'Passengers';
  const summary = {
    id: 'dataset-1',
    name: names.file ?? 'air-passengers',
    fileName: names.file ?? 'air-passengers.csv',
    importedAt: Date.UTC(2026, 0, 2, 10, 30),
    revision: 1,
    agreeShare: 1,
    frequency: month,
    seasonSteps: 12,
    seriesNames: [seriesName],
    length,
    startTime: start,
    endTime: addSteps(start, month, length - 1),
    recordCount: 146,
    rejectedCount: 2,
    imputedCount: 1,
    missingCount: 0,
    notes: [],
  };
  const dataset = datasetDetailSchema.parse({
    summary,
    recipe: {
      version: 1,
      reading: {
        form: {
          encoding: 'windows-1254',
          dialect: { delimiter: ';', quote: '"', escape: 'double', skipInitialSpace: false },
          preambleLines: 2,
          headerRows: 1,
          sheet: null,
        },
        numbers: { decimalMark: ',', groupMark: '.' },
        missingWords: ['yok'],
        layout: {
          kind: 'wide',
          time: { kind: 'column', column: 'ay', format: '%Y-%m' },
          values: [seriesName],
        },
      },
      steps: [{ kind: 'missing', method: 'linear' }],
    },
    series: [
      {
        name: seriesName,
        role: 'target',
        length,
        startTime: start,
        endTime: summary.endTime,
        imputedCount: 1,
        missingCount: 0,
        outlierCount: 0,
        gaps: [],
      },
    ],
    canUndo: false,
    canRedo: false,
  });
  const epochs = Array.from({ length: 100 }, (_, index) => ({
    epoch: index + 1,
    trainLoss: 0.8 * Math.exp(-index / 14) + 0.012,
    validationLoss: 0.9 * Math.exp(-index / 17) + 0.03 + 0.004 * Math.sin(index),
    gradientNorm: 0.5,
    clippedShare: 0.1,
    layerNorms: [0.4, 0.3],
    learningRate: 0.005,
    durationMs: 60,
  }));
  const run = runSchema.parse({
    id: 'run-1',
    datasetId: summary.id,
    datasetName: summary.name,
    datasetRevision: 1,
    seriesName,
    spec,
    state: 'finished',
    engine: 'native',
    startedAt: Date.UTC(2026, 0, 2, 10, 31),
    endedAt: Date.UTC(2026, 0, 2, 10, 32),
    epochsDone: 100,
    lastTrainLoss: 0.0127,
    lastValidationLoss: 0.031,
    error: null,
    epochs,
  });
  const forecastFrom = (origin: ForecastOrigin, originIndex: number) => {
    const horizonSteps = 24;
    const near = (t: number, h: number) => 110 + 2.6 * t + signal(t) + h * Math.sin(t);
    const firstOrigin = 101;
    const originIndices = Array.from(
      { length: originIndex - firstOrigin },
      (_, row) => firstOrigin + row,
    );
    return buildForecast({
      id: forecastIdSchema.parse(`forecast-${origin}`),
      createdAt: Date.UTC(2026, 0, 2, 10, 33),
      run,
      data: {
        series: {
          times: Float64Array.from({ length }, (_, index) => addSteps(start, month, index)),
          values: values.map((value, index) =>
            names.marked?.get(index) === 'missing' ? Number.NaN : value,
          ),
          marks: Uint8Array.from(values, (_, index) =>
            markOf(names.marked?.get(index) ?? 'observed'),
          ),
          summary: dataset.summary,
        },
        inputs: [],
      },
      currentRevision: 1,
      origin,
      originIndex,
      horizonSteps,
      answer: {
        forecast: Float64Array.from({ length: horizonSteps }, (_, h) => near(originIndex + h, h)),
        fitted: Float64Array.from({ length: originIndex - 24 }, (_, i) => near(24 + i, 3)),
        distribution: null,
        backtest: {
          originIndices,
          values: Float64Array.from(
            originIndices.flatMap((index) =>
              Array.from({ length: horizonSteps }, (_, h) => near(index + h, h * 1.6)),
            ),
          ),
        },
      },
    });
  };
  return {
    forecast: forecastFrom('end-of-series', length),
    companion: forecastFrom('test-part', length - 24),
    run,
    dataset,
    language: 'en',
  };
}
