import type { AppError } from '@shared/domain/app-error';
import type { DatasetId } from '@shared/domain/ids';
import { type Result, succeed } from '@shared/domain/result';
import type { Project } from '../../project/project';
import type { SampleRow } from '../form/form-inspection';
import { cellTexts } from '../form/record-span';
import type { RowText } from '../reading/row-text';
import { type RowPlan, visitRowText } from '../reading/stored-rows';
import { readDatasetSource } from './dataset-rows';
import { readHeads, readItem, readItems, type VolumeItem } from './volumes';

/** Original rows of a data set, records from 0. Errors: dataset-unknown. */
export async function readRows(
  project: Project,
  datasetId: DatasetId,
  from: number,
  count: number,
): Promise<Result<SampleRow[], AppError>> {
  const source = await readDatasetSource(project, datasetId);
  if (!source.ok) return source;
  const blocks = await readItems(
    project.database,
    { datasetId, revision: null },
    `kind = 'rows' AND position < $1 AND position + count > $2`,
    [from + count, from],
  );
  return succeed(
    blocks.map(rowTextOf).flatMap((block) => rowsWithin(source.value.plan, block, from, count)),
  );
}

/** The rows of a block that lie among `count` records from record `from` on. */
export function rowsWithin(
  plan: RowPlan,
  block: RowText,
  from: number,
  count: number,
): SampleRow[] {
  const rows: SampleRow[] = [];
  let record = block.firstRecord;
  visitRowText(plan, block, (buffer, span) => {
    if (record >= from && record < from + count) {
      rows.push({ line: span.line, cells: cellTexts(buffer, span) });
    }
    record++;
  });
  return rows;
}

/**
 * The text of rows by their lines.
 * @param lines of records. Errors: dataset-unknown.
 */
export async function readRowTexts(
  project: Project,
  datasetId: DatasetId,
  lines: readonly number[],
): Promise<Result<Map<number, string>, AppError>> {
  const texts = new Map<number, string>();
  const source = await readDatasetSource(project, datasetId);
  if (!source.ok) return source;
  const owner = { datasetId, revision: null };
  const heads = await readHeads(project.database, owner, 'rows');
  const wanted = new Set(lines);
  for (const [index, head] of heads.entries()) {
    const from = head.line ?? 1;
    const until = heads[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    if (!lines.some((line) => line >= from && line < until)) continue;
    const block = await readItem(project.database, head);
    visitRowText(source.value.plan, rowTextOf(block), (buffer, span) => {
      if (wanted.has(span.line)) {
        texts.set(span.line, buffer.toString('utf8', span.start, span.end));
      }
    });
  }
  return succeed(texts);
}

/** All rows of a data set, block by block. */
export async function* rowBlocks(
  { database }: Project,
  datasetId: DatasetId,
): AsyncGenerator<RowText, undefined> {
  for (const head of await readHeads(database, { datasetId, revision: null }, 'rows')) {
    yield rowTextOf(await readItem(database, head));
  }
  return undefined;
}

const rowTextOf = ({ position, count, line, bytes }: VolumeItem): RowText => ({
  firstRecord: position,
  recordCount: count,
  firstLine: line ?? 1,
  text: bytes,
});
