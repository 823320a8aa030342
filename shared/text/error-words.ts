import type { AppErrorCode } from '../domain/app-error';

/** A catalogue of one language. `{name}` stands for the error's parameter of that name. */
export type ErrorWords = Record<AppErrorCode, [message: string, remedy: string]>;
