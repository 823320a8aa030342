import type { ColumnInspection, ImportChoices, Inspection } from '@shared/domain/dataset';

/** What the inspection proposes; null formats mean 'as inspected'. */
export function guessedChoices(inspection: Inspection): ImportChoices {
  return {
    name: inspection.fileName.replace(/\.[^.]+$/, '') || inspection.fileName,
    timeColumn: inspection.guess.timeColumn,
    timeFormat: null,
    valueColumns: [...inspection.guess.valueColumns],
  };
}

/** A new time column brings its own format and cannot be a value column as well. */
export function withTimeColumn(choices: ImportChoices, timeColumn: string): ImportChoices {
  return {
    ...choices,
    timeColumn,
    timeFormat: null,
    valueColumns: choices.valueColumns.filter((name) => name !== timeColumn),
  };
}

export interface DateOrders {
  dayFirst: string;
  monthFirst: string;
}

/** Both readings of an ambiguous date format such as `%d/%m/%Y`; null where there is one only. */
export function dateOrders({ timeFormat, ambiguousDate }: ColumnInspection): DateOrders | null {
  if (!ambiguousDate || timeFormat === null) return null;
  const day = timeFormat.indexOf('%d');
  const month = timeFormat.indexOf('%m');
  if (day === -1 || month === -1) return null;
  const swapped = timeFormat.replace(/%[dm]/g, (part) => (part === '%d' ? '%m' : '%d'));
  return day < month
    ? { dayFirst: timeFormat, monthFirst: swapped }
    : { dayFirst: swapped, monthFirst: timeFormat };
}
