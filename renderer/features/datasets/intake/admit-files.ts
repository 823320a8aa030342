import type { FileToken } from '@shared/domain/ids';
import { inspectFile } from './inspect-file';
import { type Admission, useIntake } from './intake-store';

/** Puts files on the list and begins to read them. */
export function admitFiles(admissions: readonly Admission[]): void {
  if (admissions.length === 0) return;
  useIntake.getState().admit(admissions);
  for (const { token } of admissions) void inspectFile(token);
}

export const admitTokens = (tokens: readonly FileToken[]): void =>
  admitFiles(tokens.map((token) => ({ token })));
