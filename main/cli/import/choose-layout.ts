import { appError } from '@shared/domain/app-error';
import type { FileInspection, Question } from '@shared/domain/dataset/inspection';
import { timeColumns } from '@shared/domain/dataset/layout-columns';
import type { Layout, TimeSource } from '@shared/domain/dataset/reading';
import { CliFailure } from '../cli-failure';
import type { ForecastCommand } from '../command';

type Named = Pick<ForecastCommand, 'column' | 'timeColumn' | 'timeFormat'>;

/**
 * The layout of an inspection with the columns and the format of times that the command line names;
 * null where it names nothing, or nothing that a layout has. `open`: the questions that are left.
 * @throws CliFailure 'csv-column-unknown'; 'choices-invalid' where the format of the times is open.
 */
export function chooseLayout(
  inspection: FileInspection,
  named: Named,
): { layout: Layout | null; open: Question[] } {
  const { reading, questions } = inspection;
  const isNamed = named.column !== null || named.timeColumn !== null || named.timeFormat !== null;
  if (reading === null || !isNamed) return { layout: null, open: questions };
  const time = chooseTime(inspection, reading.layout.time, named);
  const layout = chooseValues(inspection, { ...reading.layout, time }, named.column);
  const columns = timeColumns(time);
  const isAnswered = ({ column, options }: Question) =>
    column !== null &&
    options.every(({ choices }) => Object.keys(choices).join() === 'timeFormats') &&
    (named.timeFormat !== null || !columns.includes(column));
  return { layout, open: questions.filter((question) => !isAnswered(question)) };
}

function chooseTime(
  inspection: FileInspection,
  found: TimeSource,
  { timeColumn, timeFormat }: Named,
): TimeSource {
  if (timeColumn !== null) {
    const column = knownColumn(inspection, timeColumn);
    const format = timeFormat ?? onlyFormat(column);
    return { kind: 'column', column: timeColumn, format, zone: null };
  }
  if (timeFormat === null) return found;
  if (found.kind !== 'none') return { ...found, format: timeFormat };
  throw invalid('--time-format', timeFormat, 'is of no column; name one with --time-column');
}

/** @throws CliFailure. */
function onlyFormat(column: FileInspection['columns'][number]): string {
  const { name, timeFormat, otherTimeFormats } = column;
  if (timeFormat === null) {
    throw invalid('--time-column', name, 'holds no times that are known; give --time-format');
  }
  if (otherTimeFormats.length === 0) return timeFormat;
  const formats = [timeFormat, ...otherTimeFormats].map((format) => `--time-format ${format}`);
  throw invalid('--time-column', name, `can be read in several ways: ${formats.join(' or ')}`);
}

/** Of the columns of values the one named; where rows name the series it may be one of those. */
function chooseValues(inspection: FileInspection, layout: Layout, column: string | null): Layout {
  const times = timeColumns(layout.time);
  if (column === null) {
    const values = layout.values.filter((value) => !times.includes(value));
    return values.length === 0 ? layout : { ...layout, values };
  }
  if (layout.kind === 'rows') return layout;
  if (layout.kind === 'long' && !isColumn(inspection, column)) return layout;
  return { ...layout, values: [knownColumn(inspection, column).name] };
}

const isColumn = ({ columns }: FileInspection, name: string): boolean =>
  columns.some((column) => column.name === name);

function knownColumn({ columns, fileName }: FileInspection, name: string) {
  const found = columns.find((column) => column.name === name);
  if (found !== undefined) return found;
  const allowed = columns.map((column) => column.name).join(', ');
  throw new CliFailure(appError('csv-column-unknown', { file: fileName, value: name, allowed }));
}

const invalid = (option: string, value: string, reason: string): CliFailure =>
  new CliFailure(appError('choices-invalid', { file: option, path: `«${value}»`, reason }));
