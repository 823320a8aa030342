import type { Dialect } from '@shared/domain/dataset/form';
import type { Question } from '@shared/domain/dataset/inspection';
import type { Guess } from '@shared/domain/dataset/note';
import { askDialect, explainDialect } from './ask-dialect';
import { carriageReturn, newLine } from './bytes';
import { CellKinds, groupOf } from './cell-kinds';
import { chooseInFamilies, differs } from './dialect-families';
import { listDialects, listSingleColumn } from './list-dialects';
import type { TextSample } from './read-sample';
import { scanMargin } from './record-scanner';
import { type ScoredDialect, scoreDialect } from './score-dialect';
import { splitSample } from './split-sample';

export interface DialectDecision {
  dialect: Guess<Dialect>;
  questions: Question[];
}

/** Records that a dialect is judged by, and bytes; some records in any case. */
const judgedRecords = 200;
const judgedBytes = 128 * 1024;
const judgedAnyway = 12;

/** A dialect that scores so near the best and gives another table is asked about. */
const nearBest = 0.94;

/**
 * The dialect of a text: the one under which its records make most sense. One ragged or broken row
 * does not change it. null where no record is to be seen.
 * @param skipLines lines before the table, as far as a person or a `sep=` line tells.
 * @param delimiters the only ones in question, where that is known.
 */
export function decideDialect(
  sample: TextSample,
  skipLines: number,
  delimiters: string[] | undefined,
): DialectDecision | null {
  const part = judgedPart(sample);
  const text = part.buffer.toString('utf8', 0, part.length);
  const kinds = new CellKinds();
  const score = (dialects: Dialect[]): ScoredDialect[] =>
    dialects
      .map((dialect) => {
        const options = { skipLines, rowsAreLines: false, limit: judgedRecords };
        const records = splitSample(part, dialect, options);
        return dialect.quote === '' && !lacksQuotes(part, dialect, options)
          ? null
          : scoreDialect(dialect, records, kinds);
      })
      .filter((scored): scored is ScoredDialect => scored !== null)
      .sort((a, b) => b.score - a.score);
  const several = score(listDialects(text, delimiters)).filter(({ area }) => area.width > 1);
  const single = score(listSingleColumn(text))[0];
  const ranked = chooseInFamilies([...several, ...(single === undefined ? [] : [single])]);
  const best = ranked[0];
  if (best === undefined) return null;
  const rivals = ranked.filter(
    (rival) =>
      rival !== best &&
      (rival.score >= nearBest * best.score || isSameNumbers(best, rival, kinds)) &&
      differs(best, rival),
  );
  const rival = delimiters === undefined ? rivals[0] : undefined;
  return {
    dialect: {
      value: best.dialect,
      confidence: rival === undefined ? confidenceOf(best, ranked) : 0.5,
      evidence: explainDialect(best),
    },
    questions: rival === undefined ? [] : [askDialect([best, rival])],
  };
}

function judgedPart(sample: TextSample): TextSample {
  const { buffer, length } = sample;
  let lines = 0;
  for (let index = 0; index + 1 < length; index++) {
    const ends =
      buffer[index] === newLine ||
      (buffer[index] === carriageReturn && buffer[index + 1] !== newLine);
    if (!ends) continue;
    lines++;
    if (lines < judgedRecords && (index < judgedBytes || lines < judgedAnyway)) continue;
    // A copy, as splitting writes behind its end.
    const part = Buffer.alloc(index + 1 + scanMargin);
    buffer.copy(part, 0, 0, index + 1);
    return { buffer: part, length: index + 1, complete: false };
  }
  return sample;
}

/** Nothing is quoted where quotes make no sound cell, and not only in one record. */
function lacksQuotes(
  part: TextSample,
  dialect: Dialect,
  options: Parameters<typeof splitSample>[2],
): boolean {
  const quoted = splitSample(part, { ...dialect, quote: '"' }, options);
  const broken = quoted.filter(({ fault }) => fault === 'broken').length;
  return broken > 1 && !quoted.some((record) => record.quoted.includes(true));
}

/** «1,5» in each line: one column with a decimal comma, or two columns; nothing tells. */
function isSameNumbers(a: ScoredDialect, b: ScoredDialect, kinds: CellKinds): boolean {
  const [single, other] = a.area.width === 1 ? [a, b] : [b, a];
  if (single.area.width !== 1 || other.area.width === 1 || single.named || other.named)
    return false;
  return [single, other].every(
    ({ records, area }) =>
      area.start === 0 &&
      area.agreement > 0.9 &&
      records.every(({ cells }) => cells.every((cell) => groupOf(kinds.of(cell)) === 'number')),
  );
}

function confidenceOf(best: ScoredDialect, ranked: readonly ScoredDialect[]): number {
  const next = ranked.find((rival) => rival !== best && differs(best, rival));
  const lead = next === undefined ? 1 : 1 - next.score / best.score;
  return Math.min(0.99, 0.6 + lead) * (0.5 + 0.5 * best.area.agreement);
}
