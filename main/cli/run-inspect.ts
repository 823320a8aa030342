import type { FileInspection } from '@shared/domain/dataset/inspection';
import { type Note, noteSchema } from '@shared/domain/dataset/note';
import type { Language } from '@shared/domain/project';
import { describeNote } from '@shared/text/notes/describe-note';
import { closeSource } from '../datasets/inspect-file';
import { Cancelled } from './cli-failure';
import type { CommandResult, InspectCommand } from './command';
import { findReading } from './import/find-reading';
import { readGivenChoices } from './import/given-choices';
import { refusedOutcome } from './import/import-outcome';
import { showInspection } from './inspect/show-inspection';
import { withStagingFolder } from './staging';

/**
 * What is in the file, and how it would be read. Exit code 0, with questions too; 3 where the file is
 * refused. @throws CliFailure for choices that are not valid; Cancelled.
 */
export async function runInspect(
  command: InspectCommand,
  signal: AbortSignal,
): Promise<CommandResult> {
  const { file, language, json } = command;
  const given = await readGivenChoices(command.choicesFile, command.sheet);
  return withStagingFolder(async (stagingFolder) => {
    const found = await findReading(file, given, { stagingFolder, signal });
    if (signal.aborted) throw new Cancelled();
    if (!found.ok) {
      const { reason } = refusedOutcome(file, found.error, language);
      return { exitCode: 3, output: '', messages: `${reason}\n` };
    }
    await closeSource(found.value.source);
    const { inspection } = found.value;
    const output = json ? toJson(inspection, language) : showInspection(inspection, language);
    return { exitCode: 0, output, messages: '' };
  });
}

/** The inspection, with a sentence (`text`) in each note. */
function toJson(inspection: FileInspection, language: Language): string {
  const addText = (_key: string, value: unknown): unknown =>
    isNote(value) ? { ...value, text: describeNote(value, language) } : value;
  return `${JSON.stringify(inspection, addText, 2)}\n`;
}

const isNote = (value: unknown): value is Note =>
  typeof value === 'object' &&
  value !== null &&
  !('text' in value) &&
  noteSchema.safeParse(value).success;
