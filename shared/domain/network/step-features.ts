import { assertNever } from '../assert-never';
import type { CalendarFeature } from '../dataset/calendar-feature';
import type { InputsSpec } from './inputs-spec';

/** Numbers of a calendar feature: a sine and a cosine of its cycle, or one flag. */
function calendarFeatureSize(feature: CalendarFeature): 1 | 2 {
  switch (feature) {
    case 'hour':
    case 'weekday':
    case 'month':
    case 'day-of-year':
      return 2;
    case 'weekend':
    case 'holiday':
      return 1;
    default:
      return assertNever(feature);
  }
}

/** Numbers that the network sees at each step beside the series' own: covariates, then the calendar. */
export const countChannels = ({ covariates, calendar }: InputsSpec): number =>
  calendar.reduce((sum, feature) => sum + calendarFeatureSize(feature), covariates.length);

/** Numbers that the network sees at each step; the series' own is the first. */
export const stepFeatures = ({ inputs }: { inputs: InputsSpec }): number =>
  1 + countChannels(inputs);
