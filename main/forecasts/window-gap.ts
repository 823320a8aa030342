import { type AppError, appError } from '@shared/domain/app-error';
import type { Frequency } from '@shared/domain/frequency';
import type { Run } from '@shared/domain/run';
import { isStepNumber } from '@shared/numeric/step-number';
import type { RunData } from '../project/read-run-data';

/**
 * The first value that is missing in the window that a forecast starts from, of the series or of an
 * input; null where all are there. Values from the origin on are no part of it.
 */
export function findWindowGap(
  { series, inputs }: RunData,
  { spec, seriesName }: Pick<Run, 'spec' | 'seriesName'>,
  originIndex: number,
): AppError | null {
  const { windowSteps: window } = spec;
  const { times, values, summary } = series;
  const first = Math.max(originIndex - window, 0);
  const channels = [{ name: seriesName, values, knownAhead: false }, ...inputs];
  for (let step = first; step < originIndex; step++) {
    // Of an input that is known ahead each step sees the next one's value.
    const lacking = channels.find(
      (channel) => Number.isNaN(channel.values[step]) && !(channel.knownAhead && step === first),
    );
    if (lacking === undefined) continue;
    const time = writeTime(times[step]!, summary.frequency);
    return appError('forecast-value-missing', { series: lacking.name, time, window });
  }
  return null;
}

/** ISO 8601 in UTC, as much of it as the frequency tells apart; the step's number without a calendar. */
function writeTime(time: number, frequency: Frequency): string {
  if (isStepNumber(time, frequency)) return String(time);
  const iso = new Date(time).toISOString();
  return ['millisecond', 'second', 'minute', 'hour', 'step'].includes(frequency.unit)
    ? iso.replace('.000Z', 'Z')
    : iso.slice(0, 10);
}
