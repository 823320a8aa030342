import { stat } from 'node:fs/promises';
import type { AppError } from '@shared/domain/app-error';
import type { DatasetSummary } from '@shared/domain/dataset/dataset';
import type { ImportProgress } from '@shared/domain/dataset/import-progress';
import type { ReadingChoices } from '@shared/domain/dataset/reading';
import type { FileToken } from '@shared/domain/ids';
import { type Result, succeed } from '@shared/domain/result';
import type { Project } from '../../project/project';
import { createStagingFolder, removeStagingFolder } from '../../project/staging-folder';
import type { FileTokens } from '../file-tokens';
import type { SampleRow } from '../form/form-inspection';
import type { SourceFile } from '../form/source-file';
import { type ImportPlan, type ImportWatch, importFile } from '../import-file';
import { closeSource, type InspectedFile } from '../inspect-file';
import { stagePastedText } from '../sheets/stage-pasted-text';
import type { DataWorker } from '../worker/data-worker';
import { layOutPreview, type Preview, previewRows } from './preview';

/** A file that is being looked at. */
interface IntakeEntry {
  /** What was found last, and under which choices. */
  last: { choices: string; sheet: string | null; inspected: InspectedFile } | null;
  preview: Promise<Result<Preview, AppError>> | null;
  job: IntakeJob | null;
}

interface IntakeJob {
  controller: AbortController;
  progress: ImportProgress | null;
  ended: Promise<unknown>;
}

/**
 * The files that were picked and are not imported yet: what is known of them, and what is done with
 * them now. One thing at a time is done with a file: another one ends the former.
 */
export class Intake {
  readonly #tokens: FileTokens;
  readonly #worker: DataWorker;
  readonly #entries = new Map<FileToken, IntakeEntry>();
  #folder: Promise<string> | null = null;

  constructor(tokens: FileTokens, worker: DataWorker) {
    this.#tokens = tokens;
    this.#worker = worker;
  }

  /** Takes text from the clipboard as a file. Errors: file-empty, file-unreadable. */
  async paste(text: string): Promise<Result<FileToken, AppError>> {
    const path = await stagePastedText(text, await this.#stagingFolder(), 'clipboard.txt');
    return path.ok ? succeed(this.#tokens.admit(path.value).token) : path;
  }

  /** Errors: file-token-unknown, import-cancelled, those of `inspectFile`. */
  inspect(token: FileToken, choices: ReadingChoices): Promise<Result<InspectedFile, AppError>> {
    return this.#during(token, (entry, watch) => this.#inspect(token, entry, choices, watch));
  }

  /** Errors: those of `inspect` and `importFile`. */
  import(
    token: FileToken,
    choices: ReadingChoices,
    project: Project,
    plan: ImportPlan,
  ): Promise<Result<DatasetSummary, AppError>> {
    return this.#during(token, async (entry, watch) => {
      const inspected = await this.#inspect(token, entry, choices, watch);
      if (!inspected.ok) return inspected;
      return importFile(project, this.#worker, inspected.value, plan, watch);
    });
  }

  /**
   * Rows under the choices of the last inspection, records from 0; none before the first. The file is
   * laid out once for rows behind the sample. Errors: file-token-unknown, those of reading.
   */
  async previewRows(
    token: FileToken,
    from: number,
    count: number,
  ): Promise<Result<SampleRow[], AppError>> {
    const path = this.#tokens.path(token);
    if (!path.ok) return path;
    const entry = this.#entry(token);
    if (entry.last === null) return succeed([]);
    const { inspected } = entry.last;
    const { sample, inspection } = inspected;
    if (from + count <= sample.length || sample.length === inspection.recordCount) {
      return succeed(sample.slice(from, from + count));
    }
    entry.preview ??= layOutPreview(this.#worker, inspected, await this.#stagingFolder());
    const preview = await entry.preview;
    return preview.ok ? succeed(await previewRows(preview.value, from, count)) : preview;
  }

  progress(token: FileToken): ImportProgress | null {
    return this.#entries.get(token)?.job?.progress ?? null;
  }

  async cancel(token: FileToken): Promise<void> {
    const job = this.#entries.get(token)?.job;
    job?.controller.abort();
    await job?.ended;
  }

  /** Ends what is under way, before the project is left. */
  async cancelAll(): Promise<void> {
    await Promise.all([...this.#entries.keys()].map((token) => this.cancel(token)));
  }

  /** Removes everything that was laid out. */
  async close(): Promise<void> {
    await this.cancelAll();
    if (this.#folder !== null) await removeStagingFolder(await this.#folder);
    this.#folder = null;
    this.#entries.clear();
  }

  async #during<T>(
    token: FileToken,
    work: (
      entry: IntakeEntry,
      watch: Required<ImportWatch> & { signal: AbortSignal },
    ) => Promise<Result<T, AppError>>,
  ): Promise<Result<T, AppError>> {
    const entry = this.#entry(token);
    await this.cancel(token);
    const controller = new AbortController();
    const job: IntakeJob = { controller, progress: null, ended: Promise.resolve() };
    entry.job = job;
    const watch = {
      signal: controller.signal,
      onProgress(progress: ImportProgress) {
        job.progress = progress;
      },
    };
    const result = work(entry, watch).finally(() => {
      if (entry.job === job) entry.job = null;
    });
    job.ended = result.catch(() => undefined);
    return result;
  }

  async #inspect(
    token: FileToken,
    entry: IntakeEntry,
    choices: ReadingChoices,
    watch: Required<ImportWatch>,
  ): Promise<Result<InspectedFile, AppError>> {
    const path = this.#tokens.path(token);
    if (!path.ok) return path;
    const sheet = choices.form?.sheet ?? null;
    const key = JSON.stringify(choices);
    const before = entry.last;
    const unchanged = before !== null && (await isUnchanged(before.inspected.source));
    if (unchanged && before.choices === key) return succeed(before.inspected);
    // A workbook is laid out anew only for another of its sheets.
    const opened = unchanged && before.sheet === sheet ? before.inspected.source : null;
    await forgetPreview(entry);
    const stagingFolder = await this.#stagingFolder();
    const inspected = await this.#worker.run(
      'inspect',
      { path: path.value, choices, stagingFolder, opened },
      watch,
    );
    if (!inspected.ok) return inspected;
    if (before !== null && opened === null) await closeSource(before.inspected.source);
    entry.last = { choices: key, sheet, inspected: inspected.value };
    return inspected;
  }

  #entry(token: FileToken): IntakeEntry {
    const known = this.#entries.get(token) ?? { last: null, preview: null, job: null };
    this.#entries.set(token, known);
    return known;
  }

  #stagingFolder(): Promise<string> {
    this.#folder ??= createStagingFolder();
    return this.#folder;
  }
}

async function isUnchanged(source: SourceFile): Promise<boolean> {
  try {
    const { size, mtimeMs, ino } = await stat(source.path);
    return size === source.sizeBytes && mtimeMs === source.modifiedMs && ino === source.inode;
  } catch {
    return false;
  }
}

async function forgetPreview(entry: IntakeEntry): Promise<void> {
  const preview = await entry.preview;
  entry.preview = null;
  if (preview?.ok) await preview.value.remove();
}
