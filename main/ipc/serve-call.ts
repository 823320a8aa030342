import type { CallAnswer, CallDefinition } from '@shared/contract/define-call';
import { appError } from '@shared/domain/app-error';
import { fail, succeed } from '@shared/domain/result';
import type { z } from 'zod';
import type { CallPort, LogError } from './call-port';
import { isTrustedSender } from './sender';

export interface ServeOptions {
  port: CallPort;
  /** Origins of the studio's own page. */
  origins: readonly string[];
  logError: LogError;
}

/**
 * Serves one call. The page always gets a Result: a refused sender, a payload that does not parse
 * and a handler that throws are errors with a code like any other.
 */
export function serveCall<C extends CallDefinition>(
  channel: string,
  definition: C,
  handler: (input: z.output<C['input']>) => Promise<CallAnswer<C>>,
  { port, origins, logError }: ServeOptions,
): void {
  port.handle(channel, async (sender, payload) => {
    if (!isTrustedSender(sender, origins)) {
      logError(`${channel} refused`, sender);
      return fail(appError('sender-refused'));
    }
    const input = definition.input.safeParse(payload);
    if (!input.success) return fail(describeInvalid(channel, input.error));
    try {
      const answer = await handler(input.data as z.output<C['input']>);
      return answer.ok ? succeed(definition.output.parse(answer.value)) : answer;
    } catch (error) {
      logError(`${channel} failed`, error);
      return fail(appError('unexpected', { call: channel }, stackOf(error)));
    }
  });
}

function describeInvalid(call: string, error: z.ZodError) {
  const issue = error.issues[0];
  const path = issue?.path.map(String).join('.') || 'input';
  return appError('request-invalid', { call, path, reason: issue?.message ?? 'is invalid' });
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
