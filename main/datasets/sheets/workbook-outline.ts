import { posix } from 'node:path';
import { readXml } from './read-xml';
import { unreadable } from './workbook-refusal';
import type { ZipParts } from './zip-parts';

export interface WorksheetPart {
  name: string;
  hidden: boolean;
  part: string;
}

/** Where the parts of a workbook are. */
export interface WorkbookOutline {
  /** In the workbook's order; without sheets that hold a chart only. */
  sheets: WorksheetPart[];
  sharedStrings: string | null;
  styles: string | null;
  /** Days are counted from 1904 instead of 1900. */
  date1904: boolean;
}

interface Relationship {
  /** Last part of the type's address: 'worksheet', 'styles' … The same in both dialects of OOXML. */
  type: string;
  target: string;
}

/** @throws WorkbookRefusal. */
export async function readOutline(zip: ZipParts, signal: AbortSignal): Promise<WorkbookOutline> {
  const roots = await readRelationships(zip, '', signal);
  const workbook = [...roots.values()].find(({ type }) => type === 'officeDocument')?.target;
  if (workbook === undefined) throw unreadable('there is no workbook in it');
  const relationships = await readRelationships(zip, workbook, signal);
  const partOf = (wanted: string) =>
    [...relationships.values()].find(({ type }) => type === wanted)?.target ?? null;
  const sheets: WorksheetPart[] = [];
  let date1904 = false;
  const open = (tag: string, attributes: Readonly<Record<string, string>>) => {
    if (tag === 'workbookPr') date1904 = isTrue(attributes.date1904);
    if (tag !== 'sheet') return;
    const relationship = relationships.get(relationshipId(attributes));
    if (relationship?.type !== 'worksheet') return;
    const hidden = (attributes.state ?? 'visible') !== 'visible';
    sheets.push({ name: attributes.name ?? '', hidden, part: relationship.target });
  };
  await readXml(workbook, zip.read(workbook), { open }, signal);
  const existing = (part: string | null) => (part !== null && zip.has(part) ? part : null);
  return {
    sheets,
    sharedStrings: existing(partOf('sharedStrings')),
    styles: existing(partOf('styles')),
    date1904,
  };
}

/** @param part whose relationships; '' for those of the whole archive. */
async function readRelationships(
  zip: ZipParts,
  part: string,
  signal: AbortSignal,
): Promise<Map<string, Relationship>> {
  const folder = posix.dirname(part);
  const rels = posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  const found = new Map<string, Relationship>();
  const open = (tag: string, attributes: Readonly<Record<string, string>>) => {
    const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
    if (tag !== 'Relationship' || mode === 'External') return;
    if (id === undefined || type === undefined || target === undefined) return;
    const resolved = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
    found.set(id, { type: type.slice(type.lastIndexOf('/') + 1), target: resolved });
  };
  await readXml(rels, zip.read(rels), { open }, signal);
  return found;
}

/** `r:id`, whatever the writer calls the prefix `r`. */
function relationshipId(attributes: Readonly<Record<string, string>>): string {
  const name = Object.keys(attributes).find((key) => key.endsWith(':id'));
  return name === undefined ? '' : (attributes[name] ?? '');
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
