import type { GatecastBridge } from '@shared/contract/bridge';
import type { StudioClient } from '@shared/contract/index';
import { type AppError, appError, appErrorSchema } from '@shared/domain/app-error';
import type { Result } from '@shared/domain/result';

declare global {
  interface Window {
    /** Laid there by the preload. */
    gatecast: GatecastBridge;
  }
}

export const bridge = (): GatecastBridge => window.gatecast;
export const calls = (): StudioClient => window.gatecast.calls;

/** Carries an expected failure through TanStack Query, which knows only thrown errors. */
export class AppErrorException extends Error {
  constructor(readonly appError: AppError) {
    super(appError.code);
    this.name = 'AppErrorException';
  }
}

/** @throws AppErrorException where the call failed, in whatever way. */
export async function unwrap<T>(answer: Promise<Result<T, AppError>>): Promise<T> {
  const result = await answer.catch((reason: unknown) => {
    throw new AppErrorException(toAppError(reason));
  });
  if (!result.ok) throw new AppErrorException(result.error);
  return result.value;
}

/** Words exist for AppErrors alone: anything else becomes `unexpected`, its stack the details. */
export function toAppError(reason: unknown): AppError {
  if (reason instanceof AppErrorException) return reason.appError;
  const parsed = appErrorSchema.safeParse(reason);
  if (parsed.success) return parsed.data;
  if (reason instanceof Error) {
    return appError('unexpected', { reason: reason.message }, reason.stack);
  }
  return appError('unexpected', { reason: String(reason) });
}
