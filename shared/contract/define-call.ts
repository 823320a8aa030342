import type { z } from 'zod';
import type { AppError } from '../domain/app-error';
import type { Result } from '../domain/result';

/** One call from the page to main: what goes in, what comes out. Both sides parse with it. */
export interface CallDefinition<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  input: I;
  output: O;
}

export type FeatureDefinition = Record<string, CallDefinition>;

export function defineCall<I extends z.ZodType, O extends z.ZodType>(
  input: I,
  output: O,
): CallDefinition<I, O> {
  return { input, output };
}

export type CallAnswer<C extends CallDefinition> = Result<z.output<C['output']>, AppError>;

/** What main implements: plain functions. */
export type Handlers<F extends FeatureDefinition> = {
  [K in keyof F]: (input: z.output<F[K]['input']>) => Promise<CallAnswer<F[K]>>;
};

/** What the page calls. */
export type Client<F extends FeatureDefinition> = {
  [K in keyof F]: (input: z.input<F[K]['input']>) => Promise<CallAnswer<F[K]>>;
};
