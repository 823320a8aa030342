import type { AppErrorCode } from '../domain/app-error';

/** What happened and what to do about it. */
export interface ErrorText {
  message: string;
  remedy: string;
}

/** A catalogue of one language. `{name}` stands for the error's parameter of that name. */
export type ErrorWords = Record<AppErrorCode, [message: string, remedy: string]>;
