import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Question } from '@shared/domain/dataset/inspection';
import { type ReadingChoices, readingChoicesSchema } from '@shared/domain/dataset/reading';
import { describe, expect, test } from 'vitest';
import { type Expectation, groups, loadExpectations, tablesFolder } from './fixtures/expectation';
import { type Outcome, runPipeline } from './fixtures/run-pipeline';
import { readSeries, seriesOutcome, unitNames } from './fixtures/series-outcome';

/** What was found of the parts of the form that the expectation names. */
function formOutcome({ form }: Outcome, wanted: Expectation['form']): Expectation['form'] {
  const { encoding, dialect, preambleLines, headerRows } = form.form;
  const { lineEnd } = form;
  const all = { encoding, ...dialect, preambleLines, headerRows, lineEnd };
  const keys = Object.keys(wanted) as (keyof typeof all)[];
  return Object.fromEntries(keys.map((key) => [key, all[key]]));
}

/** What each option of a question leads to, the options that the expectation lacks left out. */
async function answersOf(
  { options }: Question,
  path: string,
  choices: ReadingChoices,
  wanted: Expectation['questions'][number] | undefined,
): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const option of options) {
    const chosen = { ...choices, ...readingChoicesSchema.parse(option.choices) };
    const outcome = await readSeries(path, chosen);
    answers.push('series' in outcome ? outcome.series : outcome);
  }
  // In the order of the expectation; options have an order for people.
  const known = (wanted?.answers ?? []).filter((answer) =>
    answers.some((other) => JSON.stringify(other) === JSON.stringify(answer)),
  );
  const others = answers.filter(
    (answer) => !known.some((other) => JSON.stringify(other) === JSON.stringify(answer)),
  );
  return wanted?.others === true ? known : [...known, ...others];
}

/** Everything that a person is told or gets, in the words of the expectation. */
async function outcomeOf(path: string, expectation: Expectation): Promise<unknown> {
  const { choices, problems } = expectation;
  const result = await runPipeline(path, choices, async (outcome) => {
    const { form, meaning, rows, lines, rejects } = outcome;
    const shown = [...form.problems, ...meaning.problems].map(({ line, note: { code } }) => ({
      line,
      code,
    }));
    const questions = [];
    for (const [at, question] of [...form.questions, ...meaning.questions].entries()) {
      const { key, column } = question;
      const wanted = expectation.questions[at];
      const answers = await answersOf(question, path, choices, wanted);
      questions.push({ key, column, answers, others: wanted?.others ?? false });
    }
    return {
      form: formOutcome(outcome, expectation.form),
      ...(expectation.table && { table: { columns: form.plan.columnNames, rows, lines } }),
      rejects,
      repairs: form.repairs.map(({ code }) => code),
      problems: problems.filter(({ line, code }) =>
        shown.some((problem) => problem.line === line && problem.code === code),
      ),
      questions,
      ...(questions.length === 0 && (await seriesOutcome(outcome, unitNames(expectation)))),
    };
  });
  if (result.ok) return result.value;
  const { code, params } = result.error;
  const line = expectation.refused?.line === undefined ? {} : { line: params.line };
  return { refused: { code, ...line } };
}

function wantedOf(expectation: Expectation): unknown {
  const { refused, fault: _fault, choices: _choices, ...wanted } = expectation;
  return refused === undefined ? wanted : { refused };
}

describe.each(groups)('%s', (group) => {
  const expectations = loadExpectations(group);

  test('each file is listed, and each listed one is there', () => {
    const files = readdirSync(join(tablesFolder, group)).sort();
    expect(Object.keys(expectations).sort()).toEqual(files);
  });

  test.each(Object.entries(expectations))('%s', async (name, expectation) => {
    const outcome = await outcomeOf(join(tablesFolder, group, name), expectation);
    expect(outcome).toEqual(wantedOf(expectation));
  });
});

test('there are at least 150 of them', () => {
  const counts = groups.map((group) => Object.keys(loadExpectations(group)).length);
  expect(counts.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(150);
});
