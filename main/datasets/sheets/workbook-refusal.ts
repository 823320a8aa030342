import { type AppError, appError } from '@shared/domain/app-error';

/** What a workbook may hold, so that a small file cannot fill memory or disk. */
export const workbookLimits = {
  entries: 10_000,
  /** Of all parts that are read, unpacked; and of the text that is written. */
  bytes: 512 * 1024 ** 2,
  /** Unpacked to packed, for parts of more than `ratioFromBytes`: sheets have 5 to 40. */
  ratio: 250,
  ratioFromBytes: 8 * 1024 ** 2,
  sharedStrings: 10_000_000,
  /** XLSX itself ends here. */
  rows: 1_048_576,
  columns: 16_384,
  /** Four times what XLSX allows. */
  cellCharacters: 131_072,
} as const;

/** An expected failure on its way out of the reading of a workbook. */
export class WorkbookRefusal extends Error {
  constructor(readonly toError: (file: string) => AppError) {
    super('workbook refused');
    this.name = 'WorkbookRefusal';
  }
}

/** @param reason goes behind 'cannot be read as a workbook: '. */
export const unreadable = (reason: string): WorkbookRefusal =>
  new WorkbookRefusal((file) => appError('workbook-unreadable', { file, reason }));

export const tooLarge = (allowed: string): WorkbookRefusal =>
  new WorkbookRefusal((file) => appError('workbook-too-large', { file, allowed }));
