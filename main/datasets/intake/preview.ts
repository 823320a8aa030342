import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppError } from '@shared/domain/app-error';
import { type Result, succeed } from '@shared/domain/result';
import type { SampleRow } from '../form/form-inspection';
import type { InspectedFile } from '../inspect-file';
import type { RowPlan } from '../reading/stored-rows';
import { rowsWithin } from '../store/read-rows';
import type { DataWorker } from '../worker/data-worker';
import type { LaidOutBlock } from '../worker/lay-out-rows';

/** The rows of a file, laid out so that any of them are quickly at hand. */
export interface Preview {
  path: string;
  plan: RowPlan;
  blocks: LaidOutBlock[];
  remove(): Promise<void>;
}

/** Errors: those of reading. Nothing is left behind then. */
export async function layOutPreview(
  worker: DataWorker,
  { source, plan }: InspectedFile,
  folder: string,
): Promise<Result<Preview, AppError>> {
  const path = join(folder, `${randomUUID()}.rows`);
  const remove = () => rm(path, { force: true });
  const laidOut = await worker.run('layOut', { source, plan, path });
  if (!laidOut.ok) {
    await remove();
    return laidOut;
  }
  const { blocks, repeatedHeader } = laidOut.value;
  const { rowsAreLines } = source;
  return succeed({ path, blocks, remove, plan: { ...plan, rowsAreLines, repeatedHeader } });
}

/** @throws the system's error. */
export async function previewRows(
  { path, plan, blocks }: Preview,
  from: number,
  count: number,
): Promise<SampleRow[]> {
  const rows: SampleRow[] = [];
  const file = await open(path, 'r');
  try {
    for (const { offset, length, ...place } of blocks) {
      const { firstRecord, recordCount } = place;
      if (firstRecord >= from + count || firstRecord + recordCount <= from) continue;
      const text = Buffer.alloc(length);
      await file.read(text, 0, length, offset);
      rows.push(...rowsWithin(plan, { ...place, text }, from, count));
    }
  } finally {
    await file.close();
  }
  return rows;
}
