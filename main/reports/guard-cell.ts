/**
 * A spreadsheet runs text that starts with one of = + - @ tab or return as a formula: an apostrophe
 * before it makes it plain text (OWASP, CSV Injection). For text only: numbers stay numbers.
 */
export function guardCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
