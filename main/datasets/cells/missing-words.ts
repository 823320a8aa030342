/** How spreadsheets, databases and statistical offices say that there is no value. Lower case. */
const knownWords = new Set([
  ...['', '-', '--', '---', '–', '—', '?', '??', '.', '..', '...', '…', ':', '\\n'],
  ...['na', 'n/a', 'n.a.', 'n.a', '<na>', '#n/a', '#n/a n/a', '#na', 'nan', '-nan', 'nat'],
  ...['null', '(null)', '<null>', 'none', 'nil', 'missing', '(missing)', 'empty', '(empty)'],
  ...['#div/0!', '#value!', '#ref!', '#name?', '#null!', '#num!', '1.#qnan', '-1.#ind', '1.#ind'],
  ...['not available', 'no data', 'n/d', 'n.d.', 'nd', 's/d', 's.d.', 'sin datos'],
  ...['non disponible', 'k.a.', 'k. a.', 'keine angabe', 'keine angaben', 'fehlt'],
  ...['yok', 'veri yok', 'mevcut değil', 'boş'],
]);
const longestKnown = Math.max(...[...knownWords].map((word) => word.length));

/** Lower case that makes one of the four Turkish i: İstanbul, ISTANBUL and ıstanbul are the same. */
export const foldCase = (text: string): string =>
  text.replace(/[İıI]/g, 'i').toLowerCase().normalize('NFC');

/** Whether everyone reads the trimmed text as 'no value'. */
export const isKnownMissing = (trimmed: string): boolean =>
  trimmed.length <= longestKnown && knownWords.has(trimmed.toLowerCase());

/**
 * Tells whether a trimmed text says 'no value': one of the words that everyone knows, or one of a
 * person's own, in whatever case.
 */
export function missingTest(ownWords: readonly string[]): (trimmed: string) => boolean {
  if (ownWords.length === 0) return isKnownMissing;
  const own = new Set(ownWords.map((word) => foldCase(word.trim())));
  return (trimmed) => isKnownMissing(trimmed) || own.has(foldCase(trimmed));
}
