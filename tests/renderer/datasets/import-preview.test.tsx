import { appError } from '@shared/domain/app-error';
import type { Inspection } from '@shared/domain/dataset/inspection';
import { note } from '@shared/domain/dataset/note';
import type { ReadingChoices } from '@shared/domain/dataset/reading';
import { fail, succeed } from '@shared/domain/result';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { inspectFile } from '@/features/datasets/intake/inspect-file';
import { useIntake } from '@/features/datasets/intake/intake-store';
import { ImportPreview } from '@/features/datasets/preview/import-preview';
import { dataset, dateQuestion, inspection } from '../examples';
import { pretendSize } from '../layout';
import { installBridge, renderPage } from '../setup';

vi.mock('@shared/text/notes/describe-note', () => ({
  describeNote: ({ code }: { code: string }) => code,
}));

const token = inspection.file;
const inspect = vi.fn();
const importFile = vi.fn();
const previewRows = vi.fn();
const onImported = vi.fn();

function Preview() {
  const file = useIntake(({ files }) => files[0]);
  return file ? <ImportPreview file={file} onImported={onImported} /> : null;
}

/** Main, asking for the order of dates where `asks` says so, and reading as it is told. */
function answerAs(part: Partial<Inspection>, asks = false): void {
  inspect.mockImplementation(({ choices }: { choices: ReadingChoices }) => {
    const isOpen = asks && choices.timeFormats === undefined;
    const headerRows = choices.form?.headerRows ?? inspection.headerRows.value;
    return Promise.resolve(
      succeed({
        ...inspection,
        ...part,
        headerRows: { ...inspection.headerRows, value: headerRows },
        questions: isOpen ? [dateQuestion] : [],
      }),
    );
  });
}

async function show(): Promise<void> {
  installBridge({ datasets: { inspect, importFile, previewRows } });
  useIntake.getState().admit([{ token, fileName: 'sales.csv' }]);
  renderPage(<Preview />);
  void inspectFile(token);
  await screen.findByTestId('headline');
  // Drawn behind the table, when there is time.
  await screen.findByTestId('corrections');
}

const importButton = () => screen.getByTestId<HTMLButtonElement>('import-button');

beforeAll(() => pretendSize(700, 400));
beforeEach(() => {
  useIntake.getState().clear();
  vi.resetAllMocks();
  answerAs({});
  importFile.mockResolvedValue(succeed(dataset));
  previewRows.mockResolvedValue(succeed(inspection.sample));
});

describe('a file that leaves nothing open', () => {
  it('is said in a sentence and imported under its name', async () => {
    const user = userEvent.setup({ delay: null });
    await show();
    expect(screen.getByTestId('headline').textContent).toBe(
      '2 rows, 4 columns, times in «date», 2 series; nothing to ask.',
    );
    const name = screen.getByTestId('dataset-name-input');
    await user.clear(name);
    expect(importButton().disabled).toBe(true);
    expect(screen.getByTestId('import-reason').textContent).toBe('Give the data set a name.');
    await user.type(name, ' Sales ');
    await user.click(importButton());
    await vi.waitFor(() => expect(onImported).toHaveBeenCalledWith(dataset));
    expect(importFile).toHaveBeenCalledWith(
      expect.objectContaining({ file: token, name: 'Sales', choices: {} }),
    );
    expect(useIntake.getState().files).toEqual([]);
  });

  it('says how the first time reads and how often values come, where main knows', async () => {
    answerAs({
      times: {
        text: '03/04/2024',
        first: Date.UTC(2024, 3, 3),
        frequency: { unit: 'day', count: 1 },
      },
    });
    await show();
    expect(screen.getByTestId('headline').textContent).toContain('daily from 3 Apr 2024');
    expect(screen.getByText('03/04/2024 reads as 3 Apr 2024.')).toBeTruthy();
  });

  it('has no serious accessibility violation', async () => {
    answerAs(
      { repairs: [note('test.repair')], problems: [problem('warning', 3), problem('info', null)] },
      true,
    );
    await show();
    await screen.findByText('north');
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    const serious = violations.filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

describe('a question', () => {
  it('blocks the import until it is answered; the answer can be changed and undone', async () => {
    const user = userEvent.setup({ delay: null });
    answerAs({}, true);
    await show();
    expect(importButton().disabled).toBe(true);
    expect(screen.getByTestId('import-reason').textContent).toBe(
      'Answer the question above first.',
    );
    await user.click(screen.getByTestId('option-month-first'));
    await vi.waitFor(() => expect(importButton().disabled).toBe(false));
    expect(inspect).toHaveBeenLastCalledWith({
      file: token,
      choices: { timeFormats: { date: '%m/%d/%Y' } },
    });
    const card = screen.getByTestId('question-date-order');
    expect(within(card).getByText('Answered')).toBeTruthy();
    await user.click(screen.getByTestId('option-day-first'));
    await vi.waitFor(() =>
      expect(inspect).toHaveBeenLastCalledWith({
        file: token,
        choices: { timeFormats: { date: '%d/%m/%Y' } },
      }),
    );
    await user.click(screen.getByTestId('undo-choice'));
    await user.click(screen.getByTestId('undo-choice'));
    await vi.waitFor(() => expect(inspect).toHaveBeenLastCalledWith({ file: token, choices: {} }));
    await screen.findByText('This has to be answered');
    expect(importButton().disabled).toBe(true);
  });
});

describe('corrections', () => {
  it('are inspected once the person pauses, and undone and redone by keys', async () => {
    const user = userEvent.setup({ delay: null });
    await show();
    const rows = () => screen.getByTestId<HTMLInputElement>('header-rows-input');
    await user.clear(rows());
    await user.type(rows(), '3');
    await user.tab();
    await vi.waitFor(() =>
      expect(inspect).toHaveBeenLastCalledWith({
        file: token,
        choices: { form: { headerRows: 3 } },
      }),
    );
    await vi.waitFor(() => expect(rows().value).toBe('3'));
    const panel = screen.getByTestId('corrections');
    fireEvent.keyDown(panel, { key: 'z', ctrlKey: true });
    await vi.waitFor(() => expect(inspect).toHaveBeenLastCalledWith({ file: token, choices: {} }));
    await vi.waitFor(() => expect(rows().value).toBe('1'));
    fireEvent.keyDown(panel, { key: 'Z', ctrlKey: true, shiftKey: true });
    await vi.waitFor(() => expect(rows().value).toBe('3'));
    await user.click(screen.getByTestId('forget-choices'));
    await vi.waitFor(() => expect(rows().value).toBe('1'));
  });

  it('change the layout as a whole', async () => {
    const user = userEvent.setup({ delay: null });
    await show();
    await user.click(screen.getByTestId('layout-select'));
    await user.click(await screen.findByRole('option', { name: 'Series below each other' }));
    await vi.waitFor(() =>
      expect(inspect).toHaveBeenLastCalledWith({
        file: token,
        choices: {
          layout: {
            kind: 'long',
            time: { kind: 'column', column: 'date', format: '%d/%m/%Y', zone: null },
            series: ['shop'],
            values: ['revenue', 'visitors'],
          },
        },
      }),
    );
  });

  it('keep the last value column', async () => {
    const user = userEvent.setup({ delay: null });
    await show();
    await user.click(screen.getByTestId('value-columns-button'));
    const box = (name: string) => screen.findByRole<HTMLInputElement>('checkbox', { name });
    await user.click(await box('visitors'));
    const layout = () => useIntake.getState().files[0]?.said.present.choices.layout;
    expect(layout()?.values).toEqual(['revenue']);
    await vi.waitFor(async () => expect((await box('revenue')).disabled).toBe(true));
    expect((await box('visitors')).disabled).toBe(false);
  });

  it('show what was wrong with them beside the last good reading', async () => {
    const user = userEvent.setup({ delay: null });
    await show();
    const error = appError('file-encoding-unknown', { file: 'sales.csv', encoding: 'utf-16le' });
    inspect.mockResolvedValue(fail(error));
    await user.click(screen.getByTestId('encoding-select'));
    await user.click(await screen.findByRole('option', { name: 'UTF-16LE' }));
    expect((await screen.findByTestId('error-alert')).textContent).toContain('utf-16le');
    expect(screen.getByTestId('headline')).toBeTruthy();
    expect(importButton().disabled).toBe(true);
  });
});

const problem = (severity: 'info' | 'warning', line: number | null) => ({
  severity,
  note: note(`test.${severity}`),
  line,
  column: null,
  count: 2,
});

describe('problems', () => {
  it('stand worst first and lead to their row', async () => {
    const user = userEvent.setup({ delay: null });
    answerAs({ problems: [problem('info', null), problem('warning', 3)] });
    await show();
    const items = within(screen.getByTestId('problems')).getAllByRole('listitem');
    expect(items.map(({ dataset: { severity } }) => severity)).toEqual(['warning', 'info']);
    await user.click(screen.getByText('test.warning'));
    const row = (await screen.findByText('south')).closest('tr');
    await vi.waitFor(() => expect(row?.dataset.shown).toBe('true'));
  });
});

describe('a file that cannot be imported', () => {
  it('says why there is no series in place of the button', async () => {
    answerAs({ reading: null, noSeries: note('test.no-series') });
    await show();
    expect(screen.getByTestId('no-series').textContent).toBe('test.no-series');
    expect(screen.queryByTestId('import-button')).toBeNull();
  });

  it('asks what counts of repeated times, and imports again with it', async () => {
    const user = userEvent.setup({ delay: null });
    const repeated = appError('csv-time-repeated', { file: 'sales.csv', line: 3, value: 'x' });
    importFile.mockResolvedValueOnce(fail(repeated));
    await show();
    await user.click(importButton());
    const choice = await screen.findByTestId('repeated-times');
    expect(choice.textContent).toContain('line 3');
    expect(screen.getByTestId<HTMLButtonElement>('duplicates-import').disabled).toBe(true);
    await user.click(screen.getByTestId('duplicates-select'));
    await user.click(await screen.findByRole('option', { name: 'Keep the last' }));
    await user.click(screen.getByTestId('duplicates-import'));
    await vi.waitFor(() => expect(onImported).toHaveBeenCalledWith(dataset));
    expect(importFile).toHaveBeenLastCalledWith(
      expect.objectContaining({ steps: [{ kind: 'duplicates', keep: 'last' }] }),
    );
  });

  it('keeps what was typed, and can be tried again', async () => {
    const user = userEvent.setup({ delay: null });
    importFile.mockResolvedValueOnce(
      fail(appError('csv-value-missing', { file: 'sales.csv', column: 'revenue', count: 0 })),
    );
    await show();
    await user.type(screen.getByTestId('dataset-name-input'), ' 2024');
    await user.click(importButton());
    expect((await screen.findByTestId('error-alert')).textContent).toContain('revenue');
    expect(screen.getByTestId<HTMLInputElement>('dataset-name-input').value).toBe('sales 2024');
    expect(importButton().disabled).toBe(false);
  });
});
