import type { Dialect, Form } from '@shared/domain/dataset/form';
import { type Guess, note } from '@shared/domain/dataset/note';
import { showDelimiter } from './ask-dialect';
import { type DialectDecision, decideDialect } from './decide-dialect';
import type { TextSample } from './read-sample';
import { findSeparatorLine } from './separator-line';
import type { SourceFile } from './source-file';

export interface ChosenDialect extends DialectDecision {
  /** Excel's line «sep=;» stands first. */
  separatorLine: boolean;
}

/** As a workbook is laid out; and where there is nothing to tell a dialect by. */
const usual: Dialect = { delimiter: ',', quote: '"', escape: 'double', skipInitialSpace: false };

/**
 * The dialect of a source: that of our own lay-out, the one chosen, the one that the file tells, or
 * the one that makes most sense.
 */
export function chooseDialect(
  source: SourceFile,
  sample: TextSample,
  choices: Partial<Form>,
): ChosenDialect {
  const certain = (value: Dialect, code: string): Guess<Dialect> => ({
    value,
    confidence: 1,
    evidence: note(code),
  });
  const separator = findSeparatorLine(sample);
  const separatorLine = separator !== null;
  if (source.kind !== 'text') {
    return { dialect: certain(usual, 'form.laid-out'), questions: [], separatorLine: false };
  }
  if (choices.dialect !== undefined) {
    return { dialect: certain(choices.dialect, 'form.chosen'), questions: [], separatorLine };
  }
  const skipLines = choices.preambleLines ?? (separatorLine ? 1 : 0);
  const told = separator !== null && separator < '\u0080' ? separator : null;
  const decided = decideDialect(sample, skipLines, told === null ? undefined : [told]);
  if (decided === null) {
    return { dialect: certain(usual, 'form.single-column'), questions: [], separatorLine };
  }
  if (told === null || decided.dialect.value.delimiter !== told)
    return { ...decided, separatorLine };
  const evidence = note('form.separator-line', { delimiter: showDelimiter(told) });
  const dialect = { value: decided.dialect.value, confidence: 1, evidence };
  return { dialect, questions: [], separatorLine };
}
