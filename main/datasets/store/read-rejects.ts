import type { AppError } from '@shared/domain/app-error';
import type { Reject } from '@shared/domain/dataset/dataset';
import type { DatasetId } from '@shared/domain/ids';
import { type Result, succeed } from '@shared/domain/result';
import type { Project } from '../../project/project';
import { readDataset } from './dataset-rows';
import { readRowTexts } from './read-rows';
import { rejectsIn, type StoredReject } from './reject-items';
import { readHeads, readItems, type VolumeOwner } from './volumes';

/**
 * Rejected rows of the current revision: those of reading first, then those that preparation set
 * aside, each in the order of the file. Errors: dataset-unknown.
 */
export async function readRejects(
  project: Project,
  datasetId: DatasetId,
  from: number,
  count: number,
): Promise<Result<Reject[], AppError>> {
  const dataset = await readDataset(project, datasetId, null);
  if (!dataset.ok) return dataset;
  const rejects: StoredReject[] = [];
  let before = 0;
  for (const revision of [null, dataset.value.revision]) {
    const owner = { datasetId, revision };
    rejects.push(...(await readPage(project, owner, from - before, count)));
    const heads = await readHeads(project.database, owner, 'rejects');
    before += heads.reduce((sum, head) => sum + head.count, 0);
  }
  return withTexts(project, datasetId, rejects);
}

/** All rejects of reading. */
export async function readFileRejects(
  { database }: Project,
  datasetId: DatasetId,
): Promise<StoredReject[]> {
  const owner = { datasetId, revision: null };
  return (await readItems(database, owner, "kind = 'rejects'", [])).flatMap(rejectsIn);
}

/** Those of `count` rejects from `from` on that the owner has; `from` may be below 0. */
async function readPage(
  { database }: Project,
  owner: VolumeOwner,
  from: number,
  count: number,
): Promise<StoredReject[]> {
  const items = await readItems(
    database,
    owner,
    `kind = 'rejects' AND position < $1 AND position + count > $2`,
    [from + count, from],
  );
  return items.flatMap((item) =>
    rejectsIn(item).slice(Math.max(0, from - item.position), from + count - item.position),
  );
}

async function withTexts(
  project: Project,
  datasetId: DatasetId,
  rejects: readonly StoredReject[],
): Promise<Result<Reject[], AppError>> {
  const lines = rejects.filter(({ text }) => text === null).map(({ line }) => line);
  const texts =
    lines.length === 0
      ? succeed(new Map<number, string>())
      : await readRowTexts(project, datasetId, lines);
  if (!texts.ok) return texts;
  return succeed(
    rejects.map(({ line, reason, text }) => ({
      line,
      reason,
      text: text ?? texts.value.get(line) ?? '',
    })),
  );
}
