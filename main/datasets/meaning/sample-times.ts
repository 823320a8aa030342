import type { TimeSample } from '@shared/domain/dataset/inspection';
import { timeColumns } from '@shared/domain/dataset/layout-columns';
import type { Layout } from '@shared/domain/dataset/reading';
import { timeReader } from '../cells/time-reader';
import type { TableSample } from './interpretation';
import { stepOf } from './time-steps';

/**
 * How the times of a sample read under a layout: for a person to see whether they read well. null
 * where the table has no times, or none that can be read.
 */
export function sampleTimes(
  layout: Layout,
  missingWords: readonly string[],
  sample: Pick<TableSample, 'columnNames' | 'rows'>,
): TimeSample | null {
  const written = writtenTimes(layout, sample);
  if (written === null) return null;
  const reader = timeReader(written.format, written.zone, missingWords);
  if (!reader.ok) return null;
  const times = written.texts.map((text) => reader.value.read(text) ?? Number.NaN);
  const at = times.findIndex((time) => !Number.isNaN(time));
  const [text, first] = [written.texts[at], times[at]];
  if (text === undefined || first === undefined) return null;
  const { frequency } = stepOf(times);
  return { text, first, frequency: frequency.unit === 'step' ? null : frequency };
}

interface WrittenTimes {
  texts: string[];
  format: string;
  zone: string | null;
}

function writtenTimes(
  layout: Layout,
  { columnNames, rows }: Pick<TableSample, 'columnNames' | 'rows'>,
): WrittenTimes | null {
  if (layout.kind === 'rows') {
    const { headerFormat: format, values } = layout;
    return format === null ? null : { texts: values, format, zone: null };
  }
  const { time } = layout;
  if (time.kind === 'none') return null;
  const indexes = timeColumns(time).map((name) => columnNames.indexOf(name));
  const texts = rows.map(({ cells }) =>
    indexes.map((index) => cells[index]?.trim() ?? '').join(' '),
  );
  return { texts, format: time.format, zone: time.zone };
}
