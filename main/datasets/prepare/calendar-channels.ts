import { type AppError, appError } from '@shared/domain/app-error';
import type { CalendarFeature } from '@shared/domain/dataset/calendar-feature';
import type { Frequency } from '@shared/domain/frequency';
import type { InputsSpec } from '@shared/domain/network/inputs-spec';
import { fail, type Result, succeed } from '@shared/domain/result';
import { dayOf } from '@shared/numeric/calendar/civil-date';
import {
  type CyclicFeature,
  featuresFor,
  isOnWeekend,
  placeInCycle,
} from '@shared/numeric/calendar-features';
import { continueTimes } from '@shared/numeric/frequency';
import type { InputChannel } from '../../project/series-reader';
import { holidayDays } from './holidays';

/**
 * The calendar as inputs of a network: for each feature of `inputs.calendar` one channel of 0 and 1
 * (`weekend`, `holiday`), or a sine and a cosine of its place in its cycle (`hour sin`, `hour cos`).
 * @param times of the series, epoch ms in UTC, ascending, at least one.
 * @returns channels of times.length + aheadSteps values, none of them missing.
 * Errors: calendar-feature-unfit for a feature that is the same at every step of `frequency`.
 * @throws RangeError for holidays without a country, which no valid spec has.
 */
export async function calendarChannels(
  times: Float64Array,
  frequency: Frequency,
  inputs: Pick<InputsSpec, 'calendar' | 'holidayCountry'>,
  aheadSteps: number,
): Promise<Result<InputChannel[], AppError>> {
  if (inputs.calendar.length === 0) return succeed([]);
  const allowed = featuresFor(frequency);
  const unfit = inputs.calendar.find((feature) => !allowed.includes(feature));
  if (unfit !== undefined) {
    const params = { value: unfit, allowed: allowed.join(', ') || '–' };
    return fail(appError('calendar-feature-unfit', params));
  }
  const all = new Float64Array(times.length + aheadSteps);
  all.set(times);
  all.set(continueTimes(times, frequency, aheadSteps), times.length);
  const channels: InputChannel[] = [];
  for (const feature of inputs.calendar) {
    channels.push(...(await featureChannels(feature, all, inputs.holidayCountry)));
  }
  return succeed(channels);
}

async function featureChannels(
  feature: CalendarFeature,
  times: Float64Array,
  country: string | null,
): Promise<InputChannel[]> {
  if (feature === 'weekend')
    return [channel(feature, times, (time) => (isOnWeekend(time) ? 1 : 0))];
  if (feature !== 'holiday') return cycle(feature, times);
  if (country === null) throw new RangeError('Holidays need a country');
  const [first, last] = [times[0] as number, times[times.length - 1] as number];
  const days = await holidayDays(country, dayOf(first), dayOf(last));
  return [channel(feature, times, (time) => (days.has(dayOf(time)) ? 1 : 0))];
}

function cycle(feature: CyclicFeature, times: Float64Array): InputChannel[] {
  const angle = (time: number) => 2 * Math.PI * placeInCycle(feature, time);
  return [
    channel(`${feature} sin`, times, (time) => Math.sin(angle(time))),
    channel(`${feature} cos`, times, (time) => Math.cos(angle(time))),
  ];
}

const channel = (
  name: string,
  times: Float64Array,
  valueAt: (time: number) => number,
): InputChannel => ({ name, knownAhead: true, scaled: false, values: times.map(valueAt) });
