import type { Problem } from '@shared/domain/dataset/inspection';
import { type Guess, note } from '@shared/domain/dataset/note';
import type { Layout } from '@shared/domain/dataset/reading';
import { askQuestions } from './ask-questions';
import { checkLayout } from './check-layout';
import { chooseTimes } from './choose-times';
import { type GuessedLayout, guessLayout } from './guess-layout';
import { inspectColumns } from './inspect-columns';
import type { Interpretation, InterpretTable } from './interpretation';
import type { JudgedColumn } from './judged-column';

/**
 * What the cells of a table mean, from a sample of its rows: types and formats of its columns, how
 * they make series, and what they leave open. What a person chose is taken as it is.
 */
export const interpretTable: InterpretTable = (sample, choices): Interpretation => {
  const { columns, numbers } = inspectColumns(sample, choices);
  // A chosen layout brings its own format of times: nothing is open about it.
  const { layout: guessed, times } = choices.layout
    ? { layout: chosenLayout(choices.layout), times: [] }
    : guessFrom(columns);
  const errors = choices.layout ? checkLayout(choices.layout, sample.columnNames) : [];
  const problems = [...errors, ...problemsOf(guessed)];
  const layout = errors.length > 0 ? null : guessed.layout;
  const base = {
    numbers: numbers.numbers,
    columns: columns.map(({ inspection }) => inspection),
    layout: guessed.kind,
    problems,
  };
  if (layout === null) {
    const noSeries = errors[0]?.note ?? note('cells.no-numbers', { count: columns.length });
    return { ...base, reading: null, noSeries, questions: [] };
  }
  return {
    ...base,
    reading: {
      numbers: numbers.numbers.value,
      missingWords: choices.missingWords ?? [],
      units: unitsOf(columns, layout),
      layout,
    },
    noSeries: null,
    questions: askQuestions(times, numbers),
  };
};

function guessFrom(columns: readonly JudgedColumn[]) {
  const times = chooseTimes(columns);
  return { layout: guessLayout(columns, times), times: times.columns };
}

/** What stands with the numbers of the value columns. */
function unitsOf(columns: readonly JudgedColumn[], { values }: Layout): Record<string, string> {
  const units: Record<string, string> = {};
  for (const { name, inspection } of columns) {
    if (inspection.unit !== null && values.includes(name)) units[name] = inspection.unit;
  }
  return units;
}

function chosenLayout(layout: Layout): GuessedLayout {
  const kind: Guess<Layout['kind']> = {
    value: layout.kind,
    confidence: 1,
    evidence: note('cells.layout-chosen'),
  };
  return { kind, layout };
}

function problemsOf({ layout }: GuessedLayout): Problem[] {
  const isCounted =
    layout !== null &&
    layout.time.kind === 'none' &&
    layout.time.start === null &&
    !(layout.kind === 'rows' && layout.headerFormat !== null);
  if (!isCounted) return [];
  return [
    { severity: 'warning', note: note('cells.no-times'), line: null, column: null, count: 1 },
  ];
}
