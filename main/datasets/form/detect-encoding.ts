import type { Question } from '@shared/domain/dataset/inspection';
import { type Guess, note } from '@shared/domain/dataset/note';
import chardet from 'chardet';
import { decodeBytes } from './decode-text';
import { encodingCandidates } from './encoding-candidates';
import { listWords } from './judge-decoding';
import type { ByteSurvey } from './survey-bytes';
import type { Utf8Census } from './utf8-census';

export interface EncodingGuess {
  encoding: Guess<string>;
  questions: Question[];
}

/** An encoding that suits so nearly as well, and reads otherwise, is asked about. */
const nearBest = 0.96;
/** What the library's full confidence adds. */
const libraryWorth = 0.04;
const shownLength = 40;

/** The encoding of a text by a survey of its bytes, with the first text that tells it. */
export function detectEncoding(survey: ByteSurvey): EncodingGuess {
  const certain = (value: string, evidence: Guess<string>['evidence'], confidence = 1) => ({
    encoding: { value, confidence, evidence },
    questions: [],
  });
  if (survey.kind === 'marked') return certain(survey.encoding, note('form.encoding-marked'));
  if (survey.kind === 'zeros') return certain(survey.encoding, note('form.encoding-zeros'), 0.98);
  const { sequences, invalid } = survey.census;
  if (sequences === 0 && invalid === 0) return certain('utf-8', note('form.encoding-ascii'));
  if (invalid === 0) {
    const text = firstText(decodeBytes(survey.census.lines, 'utf-8'));
    // Two letters of another encoding may look like one of UTF-8, several hardly ever.
    return certain('utf-8', note('form.encoding-utf8', { text }), sequences > 2 ? 1 : 0.98);
  }
  if (sequences > invalid) {
    const text = firstText(decodeBytes(survey.census.lines, 'utf-8'));
    const params = { valid: sequences, invalid, text };
    return certain('utf-8', note('form.encoding-mostly-utf8', params), 0.9);
  }
  return detectLegacy(survey.census);
}

interface Judged {
  encoding: string;
  score: number;
  text: string;
}

function detectLegacy(census: Utf8Census): EncodingGuess {
  const lines = census.lines;
  const library = new Map(
    chardet.analyse(lines).map(({ name, confidence }) => [labelOf(name), confidence / 100]),
  );
  const judged = encodingCandidates
    .map(({ encoding, prior, suits }): Judged => {
      const text = decodeBytes(lines, encoding);
      const words = listWords(text);
      const suited = words.marked.length === 0 ? 0 : suits(words);
      return {
        encoding,
        text,
        score: suited * prior + libraryWorth * (library.get(encoding) ?? 0),
      };
    })
    .sort((a, b) => b.score - a.score);
  const [best] = judged as [Judged];
  const rival = judged.find(
    ({ text, score }) => text !== best.text && score >= nearBest * best.score,
  );
  const text = firstText(best.text);
  const evidence = note('form.encoding-detected', { encoding: best.encoding, text });
  const next = judged.find((other) => other.text !== best.text);
  const lead = next === undefined || best.score === 0 ? 1 : 1 - next.score / best.score;
  const confidence =
    rival === undefined ? Math.min(0.98, 0.7 + lead) * Math.min(1, best.score) : 0.5;
  return {
    encoding: { value: best.encoding, confidence, evidence },
    questions: rival === undefined ? [] : [ask([best, rival])],
  };
}

/** The library's names, as ours; Windows' encodings stand for ISO's where they hold all of them. */
function labelOf(name: string): string {
  const label = name.toLowerCase();
  const windows: Record<string, string> = {
    'iso-8859-1': 'windows-1252',
    'iso-8859-9': 'windows-1254',
    'iso-8859-8': 'windows-1255',
    'koi8-r': 'koi8-u',
  };
  return windows[label] ?? label;
}

/** Some text around the first character beyond ASCII. */
function firstText(text: string): string {
  const at = text.search(/[^\0-\x7f]/);
  const start = Math.max(0, text.lastIndexOf('\n', at) + 1, at - shownLength / 2);
  return text.slice(start, start + shownLength).split(/[\r\n]/)[0] ?? '';
}

function ask(judged: readonly Judged[]): Question {
  const [best] = judged as [Judged];
  // Where they differ is what a person can tell them by.
  const at = [...best.text].findIndex((character, index) =>
    judged.some(({ text }) => text[index] !== character),
  );
  return {
    key: 'encoding',
    note: note('form.ask-encoding'),
    column: null,
    options: judged.map(({ encoding, text }) => ({
      key: encoding,
      note: note('form.option-encoding', {
        encoding,
        text: text
          .slice(Math.max(0, at - shownLength / 2), at + shownLength / 2)
          .replace(/[\r\n]+/g, ' '),
      }),
      choices: { form: { encoding } },
    })),
  };
}
