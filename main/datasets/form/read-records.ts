import { type AppError, appError } from '@shared/domain/app-error';
import { fail, type Result } from '@shared/domain/result';
import { isKnownEncoding } from './decode-text';
import type { RecordPlan } from './form-inspection';
import { RecordJudge, type RecordVisitor } from './record-judge';
import { RecordScanner } from './record-scanner';
import type { SourceFile } from './source-file';
import { type ReadRun, streamText } from './stream-text';

export type { RecordVisitor } from './record-judge';
export { cellText, cellTexts, type RecordSpan } from './record-span';

/**
 * Reads the records behind preamble and header. Errors: import-cancelled, file-changed,
 * file-missing, file-unreadable, file-encoding-unknown; what was visited is void then.
 */
export async function readRecords(
  source: SourceFile,
  plan: RecordPlan,
  visitor: RecordVisitor,
  run: ReadRun = {},
): Promise<Result<void, AppError>> {
  const { encoding, dialect, preambleLines } = plan.form;
  if (!isKnownEncoding(encoding)) {
    return fail(appError('file-encoding-unknown', { file: source.fileName, encoding }));
  }
  const judge = new RecordJudge(plan, visitor);
  const takePlain = visitor.takePlain?.bind(visitor);
  const scanner = new RecordScanner(
    dialect,
    {
      capacity: plan.cellCount + 1,
      skipLines: preambleLines,
      rowsAreLines: source.rowsAreLines,
      keepsBlankLines: plan.keepsBlankLines,
      takePlain:
        takePlain &&
        ((buffer, start, length, line) =>
          judge.trusts ? takePlain(buffer, start, length, line) : 0),
    },
    (buffer, span, fault) => judge.visit(buffer, span, fault),
  );
  return streamText(source, encoding, run, (buffer, length, final) => {
    judge.startChunk(buffer, length);
    return scanner.scan(buffer, length, final);
  });
}
