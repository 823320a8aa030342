import { formSchema } from '@shared/domain/dataset/form';
import { z } from 'zod';
import type { RecordPlan } from '../form/form-inspection';
import { RecordJudge, type RecordVisitor } from '../form/record-judge';
import { RecordScanner, scanMargin } from '../form/record-scanner';
import type { RecordSpan } from '../form/record-span';
import type { RowText } from './row-text';

/** How the text of a data set's rows is cut into records again. Stored with it as JSON. */
export const rowPlanSchema = z.object({
  form: formSchema,
  columnNames: z.array(z.string()),
  cellCount: z.number(),
  repairs: z.object({ dropLastCell: z.boolean(), fewestCells: z.number() }),
  footers: z.array(z.string()),
  columnKinds: z.array(z.enum(['number', 'time', 'words', 'nothing'])).optional(),
  keepsBlankLines: z.boolean().optional(),
  rowsAreLines: z.boolean(),
  /** A record with this text is the header again. */
  repeatedHeader: z.string().nullable(),
});

export type RowPlan = z.output<typeof rowPlanSchema>;

/**
 * Visits the records of a block as they were read from the file. What was rejected then is passed
 * over: it is known.
 */
export function visitRowText(
  plan: RowPlan,
  block: RowText,
  visit: (buffer: Buffer, span: Readonly<RecordSpan>) => void,
): void {
  const length = block.text.length;
  const buffer = Buffer.allocUnsafeSlow(length + scanMargin);
  buffer.set(block.text);
  const header = plan.repeatedHeader === null ? null : Buffer.from(plan.repeatedHeader);
  const linesBefore = block.firstLine - 1;
  const visitor: RecordVisitor = {
    record(bytes, span) {
      if (header?.equals(bytes.subarray(span.start, span.end))) return;
      visit(bytes, { ...span, line: span.line + linesBefore });
    },
    reject() {},
  };
  const inside: RecordPlan = { ...plan, form: { ...plan.form, preambleLines: 0, headerRows: 0 } };
  const judge = new RecordJudge(inside, visitor);
  const scanner = new RecordScanner(
    plan.form.dialect,
    {
      capacity: plan.cellCount + 1,
      skipLines: 0,
      rowsAreLines: plan.rowsAreLines,
      keepsBlankLines: plan.keepsBlankLines,
    },
    (bytes, span, fault) => judge.visit(bytes, span, fault),
  );
  judge.startChunk(buffer, length);
  scanner.scan(buffer, length, true);
}
