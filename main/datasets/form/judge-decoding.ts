import type { Language, Script } from './languages';

/** Signs that stand beside words and numbers in tables of any language. */
const usualSigns = new Set(
  '–—‘’“”„‚«»‹›…•·€£¥§©®™°ºª±²³¹½¼¾µ×÷¿¡†‰\u00a0\u00ad№、。，：；（）％℃〜～・「」',
);
const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /\p{L}/u.test(character);
const isAsciiLetter = (character: string | undefined): boolean =>
  character !== undefined && /[A-Za-z]/.test(character);

/** A character beyond ASCII that no text of a table has: half a decoding. */
const isNoText = (character: string): boolean =>
  /[\ufffd\u0080-\u009f\ue000-\uf8ff]/.test(character);

/** Different words with characters beyond ASCII, at most this many. */
const judgedWords = 400;

/** Words of a text, each once. */
export interface TextWords {
  /** Those with characters beyond ASCII. */
  marked: readonly string[];
  /** Those without. */
  plain: readonly string[];
}

export function listWords(text: string): TextWords {
  const marked = new Set<string>();
  const plain = new Set<string>();
  for (const word of text.split(/[\s\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f\d]+/)) {
    if (/[^\0-\x7f]/.test(word)) marked.add(word);
    else if (plain.size < judgedWords) plain.add(word);
    if (marked.size >= judgedWords) break;
  }
  return { marked: [...marked], plain: [...plain] };
}

/** A sign inside a word, or a capital behind a small letter, comes of a wrong encoding. */
function signWorth(characters: readonly string[], index: number): number {
  const sign = characters[index] as string;
  if (isNoText(sign)) return -2;
  if (!usualSigns.has(sign)) return 0;
  const between = isLetter(characters[index - 1]) && isLetter(characters[index + 1]);
  return between && sign !== '’' && sign !== '·' ? 0 : 0.9;
}

const hasInnerCapital = (word: string): boolean => /\p{Ll}\p{Lu}/u.test(word);

/** A letter that stands alone says little. */
const loneWorth = 0.6;
const isLone = (characters: readonly string[]): boolean =>
  characters.length === 1 && isLetter(characters[0]);

/** What a known word adds; what is left of a language without its typical letters, and of a
 * doubtful word. */
const knownWorth = 0.07;
const untypicalFactor = 0.88;
const doubtFactor = 0.3;

/** Units that stand with numbers everywhere. */
const unitWords = new Set([
  '°c',
  '°f',
  'm²',
  'm³',
  'km²',
  'cm²',
  'cm³',
  'µg',
  'µm',
  'µs',
  'k€',
  'm€',
]);

/** How well words suit a language with Latin letters, 0 to about 1. */
export function suitsLanguage({ marked, plain }: TextWords, language: Language): number {
  const sum = marked.reduce((total, word) => total + suitsWord(word, language), 0);
  const folded = marked.map(foldWord);
  const ownWords = language.words ?? unitWords;
  const isKnown = [...folded, ...plain.map(foldWord)].some((word) => ownWords.has(word));
  const units = folded.filter((word) => unitWords.has(word)).length / marked.length;
  const isTypical = language.typical === undefined || language.typical.test(folded.join(' '));
  return (
    (sum / marked.length) *
    (1 + knownWorth * (isKnown ? 1 : units)) *
    (isTypical ? 1 : untypicalFactor)
  );
}

function suitsWord(word: string, { letters, never }: Language): number {
  if (unitWords.has(foldWord(word))) return 1;
  const characters = [...word];
  let worth = 0;
  let count = 0;
  let ascii = 0;
  characters.forEach((character, index) => {
    if (character <= '\u007f') {
      if (isAsciiLetter(character)) ascii++;
      return;
    }
    count++;
    if (letters.includes(character) || letters.includes(foldWord(character))) worth++;
    else if (usualSigns.has(character) || !isLetter(character))
      worth += signWorth(characters, index);
  });
  let share = Math.max(0, worth / count);
  if (never?.test(foldWord(word))) share *= doubtFactor;
  if (hasInnerCapital(word)) share *= doubtFactor;
  if (ascii === 0 && characters.filter(isLetter).length > 2) share *= doubtFactor;
  return isLone(characters) ? share * loneWorth : share;
}

/** Lower case, with the Turkish pairs I ı and İ i kept apart from each other. */
const foldWord = (word: string): string => word.replace(/İ/g, 'i').toLowerCase();

/** How well words suit a script other than Latin, 0 to 1. */
export function suitsScript(
  { marked: words }: TextWords,
  { letters, common, never, always }: Script,
): number {
  const usual = new Set(common);
  let own = 0;
  let frequent = 0;
  let sum = 0;
  let count = 0;
  let odd = 0;
  for (const word of words) {
    const characters = [...word];
    const mixed = characters.some(isAsciiLetter);
    const lower = word.toLowerCase();
    const lacks = always !== undefined && characters.length > 3 && !always.test(lower);
    if (hasInnerCapital(word) || never?.test(lower) || (lacks && word !== word.toUpperCase()))
      odd++;
    characters.forEach((character, index) => {
      if (character <= '\u007f') return;
      count++;
      const small = character.toLowerCase();
      if (!letters.test(small)) {
        const opens = isLetter(characters[index + 1]) && !/[«“„‘]/.test(character);
        sum += isLetter(character) || opens ? 0 : signWorth(characters, index);
        return;
      }
      own++;
      if (usual.has(small)) frequent++;
      sum += mixed ? 0.2 : characters.length === 1 ? loneWorth : 1;
    });
  }
  if (own === 0) return 0;
  return (
    Math.max(0, sum / count) * Math.min(1, frequent / own / 0.7) * (1 - (0.7 * odd) / words.length)
  );
}

/** How well a text suits a language of East Asia, by the characters that are frequent in it. */
export function suitsCharacters({ marked: words }: TextWords, common: string): number {
  const usual = new Set(common);
  const hasKana = common.includes('県');
  let sum = 0;
  let count = 0;
  let own = 0;
  for (const word of words) {
    const characters = [...word];
    characters.forEach((character, index) => {
      if (character <= '\u007f') return;
      count++;
      if (/[\p{Script=Han}\p{Script=Hangul}ぁ-ヿ\uff61-\uff9f]/u.test(character)) own++;
      if (isAsciiLetter(characters[index - 1]) && isAsciiLetter(characters[index + 1])) return;
      if (usual.has(character) || (hasKana && /[ぁ-ヿ]/.test(character))) sum++;
      else if (/[\uff61-\uff9f]/.test(character)) sum += hasKana ? 0.3 : 0;
      else if (/[\p{Script=Han}\p{Script=Hangul}]/u.test(character)) sum += 0.25;
      else sum += signWorth(characters, index);
    });
  }
  return own === 0 ? 0 : Math.min(1, Math.max(0, sum / count) * 1.3);
}
