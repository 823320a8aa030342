import { suitsCharacters, suitsLanguage, suitsScript, type TextWords } from './judge-decoding';
import {
  arabic,
  baltic,
  centralEuropean,
  cyrillic,
  greek,
  hebrew,
  japanese,
  korean,
  type Language,
  type Script,
  simplifiedChinese,
  traditionalChinese,
  turkish,
  westEuropean,
} from './languages';

/** An encoding, and how well words that it gives suit the languages that are written in it. */
export interface EncodingCandidate {
  encoding: string;
  /** Among encodings that suit as well: how usual it is today. */
  prior: number;
  suits(words: TextWords): number;
}

const ofLanguages = (
  encoding: string,
  prior: number,
  languages: readonly Language[],
): EncodingCandidate => ({
  encoding,
  prior,
  suits: (words) => Math.max(...languages.map((language) => suitsLanguage(words, language))),
});

const ofScript = (encoding: string, prior: number, script: Script): EncodingCandidate => ({
  encoding,
  prior,
  suits: (words) => suitsScript(words, script),
});

const ofCharacters = (encoding: string, prior: number, common: string): EncodingCandidate => ({
  encoding,
  prior,
  suits: (words) => suitsCharacters(words, common),
});

const turkishToo = [turkish, ...westEuropean.slice(0, 3)];

/**
 * The single- and double-byte encodings that tables are found in, most usual first. Windows' own
 * hold all that ISO's have, which go without the characters of 0x80 to 0x9f: where both read alike,
 * Windows' is named.
 */
export const encodingCandidates: readonly EncodingCandidate[] = [
  ofLanguages('windows-1252', 1, westEuropean),
  ofLanguages('windows-1254', 0.995, turkishToo),
  ofLanguages('windows-1250', 0.99, centralEuropean),
  ofScript('windows-1251', 1, cyrillic),
  ofCharacters('shift_jis', 1, japanese),
  ofCharacters('gb18030', 1, simplifiedChinese),
  ofCharacters('big5', 0.99, traditionalChinese),
  ofCharacters('euc-kr', 1, korean),
  ofCharacters('euc-jp', 0.98, japanese),
  ofScript('windows-1253', 1, greek),
  ofScript('windows-1255', 0.99, hebrew),
  ofScript('windows-1256', 0.99, arabic),
  ofLanguages('windows-1257', 0.92, baltic),
  ofLanguages('iso-8859-2', 0.97, centralEuropean),
  ofLanguages('iso-8859-15', 0.96, westEuropean),
  ofScript('koi8-u', 0.9, cyrillic),
  ofScript('iso-8859-5', 0.9, cyrillic),
  ofScript('iso-8859-7', 0.97, greek),
  ofScript('cp866', 0.9, cyrillic),
  ofLanguages('macintosh', 0.9, westEuropean),
  ofLanguages('cp850', 0.9, westEuropean),
  ofLanguages('cp857', 0.89, [turkish]),
  ofLanguages('cp852', 0.88, centralEuropean),
];
