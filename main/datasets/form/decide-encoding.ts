import type { AppError } from '@shared/domain/app-error';
import { note } from '@shared/domain/dataset/note';
import { type Result, succeed } from '@shared/domain/result';
import { detectEncoding, type EncodingGuess } from './detect-encoding';
import type { SourceFile } from './source-file';
import type { ReadRun } from './stream-text';
import { surveyBytes } from './survey-bytes';

/**
 * The encoding of a source: as chosen, else as its bytes tell. Every byte is looked at in any case.
 * Errors: those of `surveyBytes`.
 */
export async function decideEncoding(
  source: SourceFile,
  chosen: string | undefined,
  run: ReadRun,
): Promise<Result<EncodingGuess, AppError>> {
  // What a workbook was laid out as is ours.
  if (source.kind !== 'text') {
    const evidence = note('form.laid-out');
    return succeed({ encoding: { value: 'utf-8', confidence: 1, evidence }, questions: [] });
  }
  const survey = await surveyBytes(source, run);
  if (!survey.ok) return survey;
  return succeed(
    chosen === undefined
      ? detectEncoding(survey.value)
      : {
          encoding: { value: labelOf(chosen), confidence: 1, evidence: note('form.chosen') },
          questions: [],
        },
  );
}

const labelOf = (chosen: string): string => {
  const label = chosen.toLowerCase();
  return label === 'utf8' ? 'utf-8' : label;
};
