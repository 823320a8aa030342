import type { ColumnInspection, FileInspection } from '@shared/domain/dataset/inspection';
import type { Guess } from '@shared/domain/dataset/note';
import type { Layout, TimeSource } from '@shared/domain/dataset/reading';
import type { Language } from '@shared/domain/project';
import { describeNote } from '@shared/text/notes/describe-note';
import { describeQuestion } from '../import/describe-question';
import { showProblem, showQuestions } from '../import/show-outcome';
import { alignRows } from './align-rows';
import { type InspectWords, inspectWords } from './inspect-words';

/** Columns and series that are listed; the others are counted. */
const listed = 50;

/** An inspection for a person to read. */
export function showInspection(inspection: FileInspection, language: Language): string {
  const words = inspectWords[language];
  const { fileName, recordCount, rejectedCount, columns, repairs } = inspection;
  const problems = inspection.problems.map((problem) =>
    showProblem({ ...problem, text: describeNote(problem.note, language) }, language),
  );
  const questions = inspection.questions.map((question) => describeQuestion(question, language));
  const lines = [
    `${fileName}: ${words.summary(recordCount, columns.length, rejectedCount)}`,
    ...alignRows(formRows(inspection, words, language)),
    ...section(words.columns, alignRows(columnRows(columns, words))),
    ...seriesSection(inspection, words, language),
    ...section(
      words.repairs,
      repairs.map((repair) => describeNote(repair, language)),
    ),
    ...section(words.problems, problems),
    ...section(words.questions, questions.length === 0 ? [] : showQuestions(questions, language)),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return ['', title, ...lines.map((line) => `  ${line}`)];
}

function formRows(
  { encoding, dialect, lineEnd, preambleLines, headerRows, numbers, ...rest }: FileInspection,
  words: InspectWords,
  language: Language,
): string[][] {
  const why = ({ evidence }: Guess<unknown>) => describeNote(evidence, language);
  const { decimalMark, groupMark } = numbers.value;
  const sheet = rest.reading?.form.sheet ?? null;
  return [
    ...(sheet === null ? [] : [[words.sheet, sheet, '']]),
    [words.encoding, encoding.value, why(encoding)],
    [words.cells, showDelimiter(dialect.value.delimiter, words), why(dialect)],
    [words.lineEnd, lineEnd, ''],
    [words.preamble, String(preambleLines.value), why(preambleLines)],
    [words.header, String(headerRows.value), why(headerRows)],
    [words.numbers, `1${groupMark}234${decimalMark}5`, why(numbers)],
  ];
}

function showDelimiter(delimiter: string, words: InspectWords): string {
  if (delimiter === '\t') return words.tab;
  return delimiter === ' ' ? words.space : `«${delimiter}»`;
}

function columnRows(columns: readonly ColumnInspection[], words: InspectWords): string[][] {
  const rows = columns.slice(0, listed).map((column) => {
    const { name, type, timeFormat, unit, share, missingCount, misfits, examples } = column;
    const [misfit] = misfits;
    const remarks = [
      ...(missingCount === 0 ? [] : [words.missing(missingCount)]),
      ...(misfit ? [words.otherwise(misfits.length, misfit.line, onOneLine(misfit.text))] : []),
    ];
    const examplesShown = examples.slice(0, 3).map(onOneLine).join(' | ');
    return [
      onOneLine(name),
      [words.types[type], timeFormat, unit].filter(Boolean).join(' '),
      type === 'empty' ? '' : `${Math.floor(100 * share)} %`,
      [examplesShown, ...remarks].join('; '),
    ];
  });
  return columns.length <= listed ? rows : [...rows, [`… ${columns.length - listed}`]];
}

function seriesSection(
  { reading, noSeries, layout }: FileInspection,
  words: InspectWords,
  language: Language,
): string[] {
  if (reading === null) {
    return section(words.noSeries, noSeries === null ? [] : [describeNote(noSeries, language)]);
  }
  const { layout: found } = reading;
  return section(words.series, [
    words.layouts[found.kind](showNames(found.values)),
    ...(seriesColumns(found).length === 0 ? [] : [words.named(showNames(seriesColumns(found)))]),
    showTime(found.time, words),
    describeNote(layout.evidence, language),
  ]);
}

function seriesColumns(layout: Layout): string[] {
  if (layout.kind === 'long') return layout.series;
  return layout.kind === 'rows' && layout.series !== null ? [layout.series] : [];
}

function showTime(time: TimeSource, words: InspectWords): string {
  switch (time.kind) {
    case 'column':
      return words.time.column(`«${time.column}» (${time.format})`);
    case 'two-columns':
      return words.time['two-columns'](`${showNames(time.columns)} (${time.format})`);
    case 'none':
      return words.time.none('');
  }
}

function showNames(names: readonly string[]): string {
  const shown = names.slice(0, listed).map((name) => `«${onOneLine(name)}»`);
  return names.length <= listed
    ? shown.join(', ')
    : `${shown.join(', ')} … ${names.length - listed}`;
}

/** A cell may hold line ends and be as long as a page. */
function onOneLine(cell: string): string {
  const text = cell.replaceAll(/\s+/g, ' ');
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
