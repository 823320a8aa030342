import { readXml } from './read-xml';
import type { ZipParts } from './zip-parts';

/** What a number format shows of a number that is a time. */
export interface TimeShape {
  /** Hours, minutes or seconds beyond their round: a duration, such as [h]:mm. */
  elapsed: boolean;
  date: boolean;
  /** Parts of a second. */
  fraction: boolean;
}

const dateOnly: TimeShape = { elapsed: false, date: true, fraction: false };
const timeOnly: TimeShape = { elapsed: false, date: false, fraction: false };

/**
 * Formats that files name without spelling them: ECMA-376 part 1, 18.8.30. 27–36 and 50–58 are
 * dates in East Asian editions.
 */
function builtInShape(id: number): TimeShape | null {
  if ((id >= 14 && id <= 17) || id === 22) return dateOnly;
  if (id >= 18 && id <= 21) return timeOnly;
  if ((id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58) {
    return dateOnly;
  }
  if ((id >= 32 && id <= 35) || id === 45 || id === 55 || id === 56) return timeOnly;
  if (id === 46) return { ...timeOnly, elapsed: true };
  if (id === 47) return { ...timeOnly, fraction: true };
  return null;
}

/** What a format code says; null where it shows a number as a number. */
function shapeOfFormat(code: string): TimeShape | null {
  // The first section is for positive numbers, and no time is negative.
  const [section = ''] = code.replaceAll(/"[^"]*"?|\\.|_.|\*./g, '').split(';');
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(section);
  // Colours, conditions and locales stand in brackets too.
  const letters = section.replaceAll(/\[[^\]]*\]/g, '').toLowerCase();
  const hasTime = elapsed || /[hs]/.test(letters);
  // Beside hours or seconds, m means minutes.
  const hasDate = /[yd]/.test(letters) || (/m/.test(letters) && !hasTime);
  if (!hasTime && !hasDate) return null;
  return { elapsed: elapsed && !hasDate, date: hasDate, fraction: /s\.0/.test(letters) };
}

/**
 * What each cell style shows; null for styles of numbers and texts. Index: the cell's `s`.
 * @throws WorkbookRefusal.
 */
export async function readTimeShapes(
  zip: ZipParts,
  part: string,
  signal: AbortSignal,
): Promise<(TimeShape | null)[]> {
  const formats = new Map<number, TimeShape | null>();
  const shapes: (TimeShape | null)[] = [];
  let inCellStyles = false;
  const open = (tag: string, attributes: Readonly<Record<string, string>>) => {
    const id = Number(attributes.numFmtId ?? 0);
    if (tag === 'cellXfs') inCellStyles = true;
    else if (tag === 'numFmt') formats.set(id, shapeOfFormat(attributes.formatCode ?? ''));
    else if (tag === 'xf' && inCellStyles) shapes.push(formats.get(id) ?? builtInShape(id));
  };
  const close = (tag: string) => {
    if (tag === 'cellXfs') inCellStyles = false;
  };
  await readXml(part, zip.read(part), { open, close }, signal);
  return shapes;
}
