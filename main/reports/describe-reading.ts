import { assertNever } from '@shared/domain/assert-never';
import type { Layout, Reading, TimeSource } from '@shared/domain/dataset/reading';
import type { Frequency } from '@shared/domain/frequency';
import type { Fact } from './describe-facts';
import type { DataWords } from './words/data-words';

/** Names of columns that are listed, at most. */
const mostNames = 12;

/** 'every 2 months', in the report's language. */
export type NameFrequency = (frequency: Frequency) => string;

/** How the bytes of a file became series, part by part. */
export function describeReading(
  { form, numbers, missingWords, layout }: Reading,
  words: DataWords,
  nameFrequency: NameFrequency,
): Fact[] {
  const { dialect } = form;
  const isText = form.sheet === null;
  const nameMark = (mark: string) => (mark === ' ' ? words.space : mark);
  const facts: (Fact | null)[] = [
    form.sheet === null ? null : { label: words.sheet, value: form.sheet },
    isText ? { label: words.encoding, value: form.encoding.toUpperCase() } : null,
    isText
      ? {
          label: words.delimiter,
          value: words.delimiters[dialect.delimiter] ?? dialect.delimiter,
        }
      : null,
    isText ? { label: words.quote, value: dialect.quote || words.noQuote } : null,
    form.preambleLines === 0
      ? null
      : { label: words.preamble, value: words.lines(form.preambleLines) },
    {
      label: words.header,
      value: form.headerRows === 0 ? words.noHeader : words.rows(form.headerRows),
    },
    { label: words.decimalMark, value: numbers.decimalMark },
    numbers.groupMark === ''
      ? null
      : { label: words.groupMark, value: nameMark(numbers.groupMark) },
    missingWords.length === 0
      ? null
      : { label: words.missingWords, value: listNames(missingWords, words) },
    ...describeLayout(layout, words),
    { label: words.times, value: describeTimes(layout, words, nameFrequency) },
  ];
  return facts.filter((fact) => fact !== null);
}

function describeLayout(layout: Layout, words: DataWords): Fact[] {
  const facts = [
    { label: words.layout, value: words.layoutOf[layout.kind] },
    { label: words.values, value: listNames(layout.values, words) },
  ];
  switch (layout.kind) {
    case 'wide':
      return facts;
    case 'long':
      return [...facts, { label: words.seriesBy, value: listNames(layout.series, words) }];
    case 'rows':
      return [...facts, { label: words.seriesBy, value: layout.series ?? words.numberedRows }];
    default:
      return assertNever(layout);
  }
}

function describeTimes(layout: Layout, words: DataWords, nameFrequency: NameFrequency): string {
  return layout.kind === 'rows' && layout.headerFormat !== null
    ? words.headerTimes(layout.headerFormat)
    : describeTimeSource(layout.time, words, nameFrequency);
}

function describeTimeSource(
  time: TimeSource,
  words: DataWords,
  nameFrequency: NameFrequency,
): string {
  switch (time.kind) {
    case 'column':
      return words.timesFrom(time.column, time.format) + describeZone(time.zone, words);
    case 'two-columns':
      return (
        words.timesFrom(time.columns.join(' + '), time.format) + describeZone(time.zone, words)
      );
    case 'none':
      return time.start === null || time.frequency === null
        ? words.noTimes
        : words.declaredTimes(time.start, nameFrequency(time.frequency));
    default:
      return assertNever(time);
  }
}

const describeZone = (zone: string | null, words: DataWords): string =>
  zone === null ? '' : words.inZone(zone);

function listNames(names: readonly string[], words: DataWords): string {
  const shown = names.slice(0, mostNames).join(', ');
  return names.length > mostNames ? `${shown} ${words.others(names.length - mostNames)}` : shown;
}
