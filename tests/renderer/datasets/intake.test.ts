import { type AppError, appError } from '@shared/domain/app-error';
import type { Inspection } from '@shared/domain/dataset/inspection';
import { type FileToken, fileTokenSchema } from '@shared/domain/ids';
import { fail, type Result, succeed } from '@shared/domain/result';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { admitFiles } from '@/features/datasets/intake/admit-files';
import { fileState } from '@/features/datasets/intake/file-state';
import { cancelFile, importFile, leaveIntake } from '@/features/datasets/intake/import-file';
import { inspectFile, inspectSoon } from '@/features/datasets/intake/inspect-file';
import { datasetName, findFile, useIntake } from '@/features/datasets/intake/intake-store';
import { dataset, dateQuestion, inspection } from '../examples';
import { installBridge } from '../setup';

const [a, b, c] = ['a', 'b', 'c'].map((name) => fileTokenSchema.parse(name)) as [
  FileToken,
  FileToken,
  FileToken,
];
const stateOf = (token: FileToken) => fileState(findFile(token)!);
const refusal = appError('csv-no-rows', { file: 'b.csv', line: 1 });

/** Answers of main that the test gives when it wants to. */
function pendingCalls<T>() {
  const calls: { input: unknown; answer(value: Result<T, AppError>): void }[] = [];
  const call = vi.fn(
    (input: unknown) =>
      new Promise<Result<T, AppError>>((answer) => {
        calls.push({ input, answer });
      }),
  );
  return { calls, call };
}

const settle = () => vi.waitFor(() => undefined);

beforeEach(() => useIntake.getState().clear());
afterEach(() => vi.useRealTimers());

describe('inspecting files', () => {
  it('reads two at once, and one that is refused hides none of the others', async () => {
    const { calls, call } = pendingCalls<Inspection>();
    installBridge({ datasets: { inspect: call } });
    admitFiles([
      { token: a, fileName: 'a.csv' },
      { token: b, fileName: 'b.csv' },
      { token: c, fileName: 'c.csv' },
    ]);
    await vi.waitFor(() => expect(calls).toHaveLength(2));
    expect([a, b, c].map(stateOf)).toEqual(['inspecting', 'inspecting', 'queued']);
    calls[1]!.answer(fail(refusal));
    await vi.waitFor(() => expect(calls).toHaveLength(3));
    calls[0]!.answer(succeed(inspection));
    calls[2]!.answer(succeed({ ...inspection, questions: [dateQuestion] }));
    await vi.waitFor(() =>
      expect([a, b, c].map(stateOf)).toEqual(['ready', 'refused', 'question']),
    );
    expect(findFile(b)?.failure).toEqual({ during: 'inspection', error: refusal });
    expect(useIntake.getState().active).toBe(a);
  });

  it('ends an inspection that is out of date and reads anew under the last choices', async () => {
    const { calls, call } = pendingCalls<Inspection>();
    const cancel = vi.fn(() => {
      calls[0]!.answer(fail(appError('import-cancelled', { file: 'a.csv' })));
      return Promise.resolve(succeed({}));
    });
    installBridge({ datasets: { inspect: call, cancel } });
    admitFiles([{ token: a }]);
    await vi.waitFor(() => expect(calls).toHaveLength(1));
    const choices = { form: { headerRows: 2 } };
    useIntake.getState().say(a, { choices, answers: [] });
    await inspectFile(a);
    await vi.waitFor(() => expect(calls).toHaveLength(2));
    expect(cancel).toHaveBeenCalledWith({ file: a });
    expect(calls[1]!.input).toEqual({ file: a, choices });
    calls[1]!.answer(succeed(inspection));
    await vi.waitFor(() => expect(stateOf(a)).toBe('ready'));
    expect(findFile(a)?.failure).toBeNull();
    expect(findFile(a)?.inspectionCount).toBe(1);
  });

  it('waits until the person pauses', async () => {
    vi.useFakeTimers();
    const inspect = vi.fn(() => Promise.resolve(succeed(inspection)));
    installBridge({ datasets: { inspect } });
    useIntake.getState().admit([{ token: a }]);
    inspectSoon(a);
    await vi.advanceTimersByTimeAsync(200);
    inspectSoon(a);
    await vi.advanceTimersByTimeAsync(200);
    expect(inspect).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(inspect).toHaveBeenCalledTimes(1);
  });

  it('keeps the last good inspection where a correction is refused', async () => {
    const inspect = vi
      .fn()
      .mockResolvedValueOnce(succeed(inspection))
      .mockResolvedValueOnce(fail(refusal))
      .mockResolvedValueOnce(succeed(inspection));
    installBridge({ datasets: { inspect } });
    useIntake.getState().admit([{ token: a }]);
    await inspectFile(a);
    useIntake.getState().say(a, { choices: { form: { headerRows: 9 } }, answers: [] });
    await inspectFile(a);
    expect(findFile(a)).toMatchObject({ inspection, failure: { error: refusal } });
    expect(stateOf(a)).toBe('refused');
    useIntake.getState().undo(a);
    await inspectFile(a);
    expect(stateOf(a)).toBe('ready');
    expect(inspect).toHaveBeenLastCalledWith({ file: a, choices: {} });
  });
});

describe('importing files', () => {
  const ready = async (importFileCall: ReturnType<typeof vi.fn>, tokens: FileToken[]) => {
    installBridge({
      datasets: {
        inspect: () => Promise.resolve(succeed(inspection)),
        importFile: importFileCall as never,
        cancel: () => Promise.resolve(succeed({})),
      },
    });
    useIntake.getState().admit(tokens.map((token) => ({ token })));
    await Promise.all(tokens.map((token) => inspectFile(token)));
  };

  it('imports one after the other; a file alone in the list leaves it', async () => {
    const { calls, call } = pendingCalls<typeof dataset>();
    await ready(call, [a, b]);
    const both = [importFile(a), importFile(b)];
    await settle();
    expect([a, b].map(stateOf)).toEqual(['importing', 'queued']);
    calls[0]!.answer(succeed(dataset));
    expect(await both[0]).toEqual(dataset);
    expect(stateOf(a)).toBe('done');
    expect(useIntake.getState().active).toBe(b);
    useIntake.getState().dismiss(a);
    await vi.waitFor(() => expect(calls).toHaveLength(2));
    calls[1]!.answer(succeed(dataset));
    await both[1];
    expect(useIntake.getState()).toMatchObject({ files: [], active: null });
  });

  it('takes the file’s own name without its ending unless another is typed', async () => {
    const call = vi.fn(() => Promise.resolve(succeed(dataset)));
    await ready(call, [a, b]);
    expect(datasetName(findFile(a)!)).toBe('sales');
    useIntake.getState().change(a, { name: ' Sales 2024 ' });
    await importFile(a);
    expect(call).toHaveBeenCalledWith({
      file: a,
      name: 'Sales 2024',
      choices: {},
      steps: [],
      recipeOf: null,
    });
    useIntake.getState().change(b, { name: '  ' });
    expect(stateOf(b)).toBe('unnamed');
  });

  it('is no failure when it is cancelled', async () => {
    const { calls, call } = pendingCalls<typeof dataset>();
    await ready(call, [a]);
    const importing = importFile(a);
    await settle();
    await cancelFile(a);
    calls[0]!.answer(fail(appError('import-cancelled', { file: 'sales.csv' })));
    expect(await importing).toBeNull();
    expect(stateOf(a)).toBe('ready');
  });

  it('calls off an import that waits for its turn', async () => {
    const { calls, call } = pendingCalls<typeof dataset>();
    await ready(call, [a, b]);
    const both = [importFile(a), importFile(b)];
    await settle();
    await cancelFile(b);
    expect(stateOf(b)).toBe('ready');
    calls[0]!.answer(succeed(dataset));
    expect(await Promise.all(both)).toEqual([dataset, null]);
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('says nothing of a data set whose project was left', async () => {
    const { calls, call } = pendingCalls<typeof dataset>();
    await ready(call, [a]);
    const importing = importFile(a);
    await settle();
    leaveIntake();
    calls[0]!.answer(succeed(dataset));
    expect(await importing).toBeNull();
  });

  it('asks what counts where a time is repeated', async () => {
    const repeated = appError('csv-time-repeated', { file: 'sales.csv', line: 3, value: 'x' });
    const call = vi
      .fn()
      .mockResolvedValueOnce(fail(repeated))
      .mockResolvedValueOnce(succeed(dataset));
    await ready(call, [a]);
    await importFile(a);
    expect(stateOf(a)).toBe('question');
    useIntake.getState().change(a, { steps: [{ kind: 'duplicates', keep: 'mean' }] });
    await importFile(a);
    expect(call).toHaveBeenLastCalledWith(
      expect.objectContaining({ steps: [{ kind: 'duplicates', keep: 'mean' }] }),
    );
  });
});
