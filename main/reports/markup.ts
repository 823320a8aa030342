/** HTML or SVG text that is safe to write as it is. */
export class Markup {
  constructor(readonly text: string) {}
}

type Piece = Markup | string | number | null | readonly Markup[];

/** The five characters with a meaning in HTML text and attributes. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Template tag: whatever is put in is escaped, unless it is Markup already. null writes nothing. */
export function markup(literals: TemplateStringsArray, ...pieces: Piece[]): Markup {
  return new Markup(
    literals.reduce((text, literal, index) => text + render(pieces[index - 1] ?? null) + literal),
  );
}

function render(piece: Piece): string {
  if (piece === null) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'string') return escapeMarkup(piece);
  if (typeof piece === 'number') return String(piece);
  return piece.map((one) => one.text).join('');
}
