import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { appError } from '@shared/domain/app-error';
import { makeFolders } from '../../files/make-folders';
import { writeFileAtomically } from '../../files/write-file-atomically';
import { Cancelled, CliFailure, UsageError } from '../cli-failure';
import type { CommandResult, ImportCommand } from '../command';
import { withStagingFolder } from '../staging';
import { type GivenChoices, readGivenChoices } from './given-choices';
import { type ImportOutcome, refusedOutcome } from './import-outcome';
import { type ImportRequest, importTable } from './import-table';
import { importWords } from './import-words';
import { nameOutputs } from './name-outputs';
import { showImport } from './show-outcome';

/**
 * Imports files as text. One file: its outcome decides the exit code. Many: each on its own, and the
 * highest exit code. @throws CliFailure for choices that are not valid and for an output folder that
 * cannot be written; UsageError; Cancelled.
 */
export async function runImport(
  command: ImportCommand,
  signal: AbortSignal,
): Promise<CommandResult> {
  const given = await readGivenChoices(command.choicesFile, command.sheet);
  const { target } = command;
  return withStagingFolder((stagingFolder) => {
    const context = { given, language: command.language, stagingFolder, signal };
    return 'folder' in target
      ? importMany(command, target.folder, context)
      : importOne(command, { ...target, ...context });
  });
}

type Context = Pick<ImportRequest, 'language' | 'stagingFolder' | 'signal'> & {
  given: GivenChoices;
};

async function importOne(
  { files, json }: ImportCommand,
  request: Omit<ImportRequest, 'file'>,
): Promise<CommandResult> {
  const [file = ''] = files;
  await refuseSameFile(file, '--out', request.out);
  if (request.rejects !== null) {
    await refuseSameFile(file, '--rejects', request.rejects);
    if (resolve(request.rejects) === resolve(request.out)) {
      throw new UsageError('--out and --rejects are the same file.');
    }
  }
  const outcome = await importFile({ ...request, file });
  const document =
    outcome.exitCode === 2 && !json ? { file, questions: outcome.questions } : outcome;
  return {
    exitCode: outcome.exitCode,
    output: json || outcome.exitCode === 2 ? toJson(document) : '',
    messages: showImport(outcome, request.language),
  };
}

async function importMany(
  { files, json }: ImportCommand,
  folder: string,
  context: Context,
): Promise<CommandResult> {
  await makeOutputFolder(folder);
  const names = await nameOutputs(files, folder);
  const outcomes: ImportOutcome[] = [];
  const path = join(folder, 'outcomes.json');
  const write = () => writeFileAtomically(path, toJson(outcomes)).catch(failToWrite(path));
  try {
    for (const [index, file] of files.entries()) {
      const { out, rejects } = names[index] as (typeof names)[number];
      outcomes.push(await importFile({ ...context, file, out, rejects }));
    }
  } finally {
    // Those that are done, where the command was cancelled.
    await write();
  }
  const count = (exitCode: number) => outcomes.filter((one) => one.exitCode === exitCode).length;
  const words = importWords[context.language];
  const untold = outcomes.filter(({ exitCode, reason }) => exitCode !== 0 || reason !== null);
  const total = words.total(count(0), count(2), count(3), path);
  return {
    exitCode: Math.max(...outcomes.map(({ exitCode }) => exitCode)),
    output: json ? toJson(outcomes) : '',
    messages: `${untold.map((outcome) => showImport(outcome, context.language)).join('')}${total}\n`,
  };
}

/** An outcome whatever happens: one bad file never stops the others. @throws Cancelled. */
async function importFile(request: ImportRequest): Promise<ImportOutcome> {
  const { file, language, signal } = request;
  const outcome = await importTable(request).catch((error: unknown) => {
    if (error instanceof CliFailure) return refusedOutcome(file, error.error, language);
    const reason = error instanceof Error ? error.message : String(error);
    return refusedOutcome(file, appError('unexpected', { reason }), language);
  });
  if (signal.aborted) throw new Cancelled();
  return outcome;
}

/** @throws UsageError where the output would replace the file that is imported. */
async function refuseSameFile(file: string, option: string, output: string): Promise<void> {
  const [from, to] = await Promise.all(
    [file, output].map((path) => stat(path, { bigint: true }).catch(() => null)),
  );
  if (from && to && from.dev === to.dev && from.ino === to.ino) {
    throw new UsageError(`${option} is the file that is imported.`);
  }
}

async function makeOutputFolder(folder: string): Promise<void> {
  await makeFolders(resolve(folder)).catch(failToWrite(folder));
}

const failToWrite =
  (file: string) =>
  (error: NodeJS.ErrnoException): never => {
    const params = { file, reason: error.code ?? error.message };
    throw new CliFailure(appError('output-write-failed', params, error.message));
  };

const toJson = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`;
