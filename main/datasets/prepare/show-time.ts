import type { Frequency } from '@shared/domain/frequency';
import { msPerDay } from '@shared/numeric/calendar/civil-date';

/** Beyond these a Date has no year to show. */
const lastTime = 8.64e15;

/** A time for a note, the same in all languages: the date, and the time of day where there is one. */
export function showTime(time: number, hasCalendar: boolean): string {
  if (!hasCalendar || Math.abs(time) > lastTime) return String(time);
  const iso = new Date(time).toISOString();
  if (time % msPerDay === 0) return iso.slice(0, -14);
  const clock = iso.slice(-13, -1).replace(/\.000$/, '');
  return `${iso.slice(0, -14)} ${clock.replace(/:00$/, '')}`;
}

/** A frequency as a note's parameter, put into words by shared/text. */
export const frequencyParam = ({ unit, count }: Frequency): string => `${count} ${unit}`;
