import { msPerDay } from './calendar-days';

/**
 * From the wall clock of a zone to UTC, both in ms as if the wall clock were UTC. undefined for an
 * hour that the clocks skip; of an hour that they show twice, the first.
 */
export type WallToUtc = (wall: number) => number | undefined;

/** Beyond this no zone is away from UTC. */
const widestOffset = 16 * 3_600_000;

/** null where the runtime knows no such zone. */
export function wallToUtc(zone: string): WallToUtc | null {
  const offsetAt = offsetReader(zone);
  if (offsetAt === null) return null;
  // Most days have one offset from end to end; those around a change are looked at row by row.
  const offsetOfDay = new Map<number, number>();
  let lastDay = Number.NaN;
  let lastOffset = Number.NaN;
  const constantOffset = (day: number): number => {
    const known = offsetOfDay.get(day);
    if (known !== undefined) return known;
    const before = offsetAt(day * msPerDay - widestOffset);
    const after = offsetAt((day + 1) * msPerDay + widestOffset);
    const offset = before === after ? before : Number.NaN;
    offsetOfDay.set(day, offset);
    return offset;
  };
  return (wall) => {
    const day = Math.floor(wall / msPerDay);
    if (day !== lastDay) {
      lastDay = day;
      lastOffset = constantOffset(day);
    }
    if (!Number.isNaN(lastOffset)) return wall - lastOffset;
    // The offset before a change gives the earlier of two readings.
    const candidates = [offsetAt(wall - widestOffset), offsetAt(wall + widestOffset)];
    for (const offset of candidates) {
      if (offsetAt(wall - offset) === offset) return wall - offset;
    }
    return undefined;
  };
}

/** Offset from UTC in ms at a moment, by the zone's rules as the runtime has them. */
function offsetReader(zone: string): ((utc: number) => number) | null {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return (utc) => {
    const fields: Record<string, number> = {};
    let isBeforeChrist = false;
    for (const { type, value } of format.formatToParts(utc)) {
      if (type === 'era') isBeforeChrist = value.startsWith('B');
      else if (type !== 'literal') fields[type] = Number(value);
    }
    const { year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields;
    const date = new Date(0);
    date.setUTCFullYear(isBeforeChrist ? 1 - year : year, month - 1, day);
    date.setUTCHours(hour, minute, second, 0);
    return date.getTime() - Math.floor(utc / 1000) * 1000;
  };
}
