import type { Question } from '@shared/domain/dataset/inspection';
import { note } from '@shared/domain/dataset/note';
import type { SourceFile } from './source-file';

/** Which worksheet holds the table, where several may. */
export function askSheet({ sheetCandidates }: SourceFile): Question[] {
  if (sheetCandidates.length < 2) return [];
  return [
    {
      key: 'sheet',
      note: note('form.ask-sheet', { count: sheetCandidates.length }),
      column: null,
      options: sheetCandidates.map((sheet) => ({
        key: sheet,
        note: note('form.option-sheet', { sheet }),
        choices: { form: { sheet } },
      })),
    },
  ];
}
