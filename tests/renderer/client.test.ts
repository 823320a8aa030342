import { appError } from '@shared/domain/app-error';
import { fail, succeed } from '@shared/domain/result';
import { describe, expect, it } from 'vitest';
import { AppErrorException, toAppError, unwrap } from '@/lib/client';

describe('unwrap', () => {
  it('gives the value of a success', async () => {
    await expect(unwrap(Promise.resolve(succeed(7)))).resolves.toBe(7);
  });

  it('throws the error of a failure', async () => {
    const error = appError('file-empty', { file: 'a.csv' });
    const caught = await unwrap(Promise.resolve(fail(error))).catch((reason: unknown) => reason);
    expect(caught).toBeInstanceOf(AppErrorException);
    expect(toAppError(caught)).toEqual(error);
  });

  it('calls a broken bridge unexpected and keeps its stack as details', async () => {
    const caught = await unwrap(Promise.reject(new Error('gone'))).catch((r: unknown) => r);
    expect(toAppError(caught)).toMatchObject({ code: 'unexpected', params: { reason: 'gone' } });
    expect(toAppError(caught).details).toContain('gone');
  });
});
