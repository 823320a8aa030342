import { Notifications, notifications } from '@mantine/notifications';
import { appError } from '@shared/domain/app-error';
import type { DatasetDetail as Detail, SeriesPoints } from '@shared/domain/dataset/dataset';
import type { PrepareStep } from '@shared/domain/dataset/recipe';
import { fail, succeed } from '@shared/domain/result';
import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { DatasetDetail } from '@/features/datasets/detail/dataset-detail';
import { useIntake } from '@/features/datasets/intake/intake-store';
import { dataset, detail, someNote } from '../examples';
import { pretendSize } from '../layout';
import { installBridge, renderPage } from '../setup';

vi.mock('@shared/text/notes/describe-note', () => ({
  describeNote: ({ code }: { code: string }) => code,
}));
vi.mock('@shared/text/describe-step', () => ({
  describeStep: (step: PrepareStep) => JSON.stringify(step),
}));

const fill: PrepareStep = { kind: 'missing', series: null, method: 'linear' };
const month = (index: number) => Date.UTC(1949, index, 1);

const points: SeriesPoints = {
  name: 'passengers',
  length: 4,
  times: [0, 1, 2, 3].map(month),
  values: [1, 2, null, 9],
  marks: [0, 1, 2, 3],
};

/** A data set in main: preparing makes a revision, undo and redo walk through them. */
function fakeMain(start: Detail = detail, calls: object = {}) {
  const revisions: PrepareStep[][] = [start.recipe.steps];
  let at = 0;
  const now = (): Detail => ({
    ...start,
    summary: { ...start.summary, revision: at + 1 },
    recipe: { ...start.recipe, steps: revisions[at]! },
    canUndo: at > 0,
    canRedo: at < revisions.length - 1,
  });
  const prepare = vi.fn(async ({ steps }: { steps: PrepareStep[] }) => {
    revisions.splice(++at, revisions.length, steps);
    return succeed(now());
  });
  const readSeries = vi.fn(async ({ seriesName }: { seriesName: string }) =>
    succeed({ ...points, name: seriesName }),
  );
  installBridge({
    datasets: {
      detail: async () => succeed(now()),
      list: async () => succeed([now().summary]),
      readSeries,
      prepare: prepare as never,
      undo: async () => {
        at--;
        return succeed(now());
      },
      redo: async () => {
        at++;
        return succeed(now());
      },
      ...calls,
    },
  });
  return { prepare, readSeries };
}

const onSeries = vi.fn();
const onImported = vi.fn();

async function show(summary = dataset): Promise<void> {
  renderPage(
    <>
      <Notifications />
      <DatasetDetail
        dataset={summary}
        seriesName={summary.seriesNames[0]!}
        onSeries={onSeries}
        onUse={() => undefined}
        onImported={onImported}
      />
    </>,
  );
  await screen.findByTestId('series-plot');
}

const steps = () =>
  within(screen.getByTestId('prepare-steps'))
    .getAllByRole('listitem')
    .map(({ textContent }) => JSON.parse(textContent ?? ''));

async function choose(testId: string, option: string): Promise<void> {
  const user = userEvent.setup({ delay: null });
  await user.click(screen.getByTestId(testId));
  await user.click(await screen.findByRole('option', { name: option }));
}

beforeAll(() => pretendSize(700, 400));
beforeEach(() => {
  useIntake.getState().clear();
  notifications.clean();
  vi.clearAllMocks();
});

describe('the series', () => {
  it('says in words which steps are not merely observed, and shows a shape for each', async () => {
    fakeMain();
    await show();
    const picture = within(screen.getByTestId('series-plot')).getByRole('img');
    expect(picture.getAttribute('aria-label')).toBe(
      'passengers from Jan 1949 to Apr 1949; values between 1 and 9. ' +
        '1 step shown was filled in. 1 step shown is missing. 1 value shown is an outlier.',
    );
    const legend = screen.getByTestId('series-plot').querySelector('.plot-legend');
    expect(legend?.textContent).toBe('passengersFilled inMissingOutlier');
  });

  it('shows the stretches without values, by keys and as a table', async () => {
    const user = userEvent.setup({ delay: null });
    const gaps = [
      { from: month(2), to: month(2), steps: 1 },
      { from: month(10), to: month(12), steps: 3 },
    ];
    fakeMain({ ...detail, series: [{ ...detail.series[0]!, gaps }] });
    await show();
    expect(screen.getByText('2 stretches without values in the file')).toBeTruthy();
    const strip = screen.getByRole('listbox', { name: 'Stretches of passengers without values' });
    act(() => strip.focus());
    const words = () => screen.getByTestId('gap-words').textContent;
    expect(words()).toBe('Mar 1949: 1 step');
    fireEvent.keyDown(strip, { key: 'ArrowRight' });
    expect(words()).toBe('Nov 1949 to Jan 1950: 3 steps');
    fireEvent.keyDown(strip, { key: 'ArrowRight' });
    expect(words()).toBe('Nov 1949 to Jan 1950: 3 steps');
    fireEvent.keyDown(strip, { key: 'Home' });
    expect(words()).toBe('Mar 1949: 1 step');
    await user.click(screen.getByText('Show as a table'));
    const table = within(screen.getByTestId('gap-strip')).getByRole('table');
    expect(within(table).getAllByRole('row')).toHaveLength(3);
  });

  it('has no serious accessibility violation', async () => {
    fakeMain({ ...detail, recipe: { ...detail.recipe, steps: [fill] } });
    await show();
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    const serious = violations.filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});

describe('preparation', () => {
  it('applies a step at once, takes it back and does it again', async () => {
    const { prepare, readSeries } = fakeMain();
    const user = userEvent.setup({ delay: null });
    await show();
    expect(screen.getByText(/^Nothing is set/)).toBeTruthy();
    await choose('prepare-missing', 'Straight line between neighbours');
    await vi.waitFor(() => expect(steps()).toEqual([fill]));
    expect(prepare).toHaveBeenCalledWith({ datasetId: 'd1', steps: [fill] });
    await vi.waitFor(() => expect(readSeries).toHaveBeenCalledTimes(2));
    await user.click(screen.getByTestId('undo-prepare'));
    await screen.findByText(/^Nothing is set/);
    fireEvent.keyDown(screen.getByTestId('prepare-panel'), {
      key: 'Z',
      ctrlKey: true,
      shiftKey: true,
    });
    await vi.waitFor(() => expect(steps()).toEqual([fill]));
    await user.click(within(screen.getByTestId('prepare-steps')).getByRole('button'));
    await screen.findByText(/^Nothing is set/);
    expect(prepare).toHaveBeenLastCalledWith({ datasetId: 'd1', steps: [] });
  });

  it('says why a step cannot be, and leaves the series as it was', async () => {
    const error = appError('prepare-impossible', { series: 'passengers', reason: 'no season' });
    fakeMain(detail, { prepare: async () => fail(error) });
    await show();
    await choose('prepare-missing', 'Line plus the season');
    expect((await screen.findByTestId('error-alert')).textContent).toContain('no season');
    expect(screen.getByTestId<HTMLInputElement>('prepare-missing').value).toBe('');
  });

  it('replaces outliers by what is typed and chosen', async () => {
    const user = userEvent.setup({ delay: null });
    const { prepare } = fakeMain();
    await show();
    const threshold = screen.getByTestId('prepare-threshold');
    await user.clear(threshold);
    await user.type(threshold, '3.5');
    await user.tab();
    const outliers = { kind: 'outliers', series: null, halfWindow: 5, threshold: 3.5 };
    await vi.waitFor(() =>
      expect(prepare).toHaveBeenLastCalledWith({
        datasetId: 'd1',
        steps: [{ ...outliers, replace: 'nothing' }],
      }),
    );
    await choose('prepare-outliers', 'Replaced by the median around');
    await vi.waitFor(() => expect(steps()).toEqual([{ ...outliers, replace: 'median' }]));
  });

  it('cuts the span by days and resamples to other steps', async () => {
    const { prepare } = fakeMain();
    const user = userEvent.setup({ delay: null });
    await show();
    await user.click(screen.getByText('Span'));
    fireEvent.change(screen.getByTestId('prepare-span-from'), { target: { value: '1950-01-01' } });
    fireEvent.blur(screen.getByTestId('prepare-span-from'));
    const span = { kind: 'span', from: Date.UTC(1950, 0, 1), to: null };
    await vi.waitFor(() => expect(steps()).toEqual([span]));
    await user.click(screen.getByText('Other steps'));
    await choose('prepare-resample-unit', 'quarter');
    const resample = {
      kind: 'resample',
      frequency: { unit: 'quarter', count: 1 },
      aggregate: 'mean',
      fill: 'linear',
    };
    await vi.waitFor(() => expect(steps()).toEqual([span, resample]));
    await choose('prepare-aggregate', 'The sum');
    await vi.waitFor(() => expect(steps()).toEqual([span, { ...resample, aggregate: 'sum' }]));
    expect(prepare).toHaveBeenCalledTimes(3);
  });

  it('copies the recipe as JSON', async () => {
    const user = userEvent.setup({ delay: null });
    fakeMain({ ...detail, recipe: { ...detail.recipe, steps: [fill] } });
    await show();
    await user.click(screen.getByTestId('copy-recipe'));
    await vi.waitFor(() =>
      expect(screen.getByTestId('copy-recipe').getAttribute('aria-label')).toBe('Copied'),
    );
    expect(JSON.parse(await navigator.clipboard.readText())).toEqual({
      ...detail.recipe,
      steps: [fill],
    });
  });
});

describe('several series', () => {
  const names = Array.from({ length: 3000 }, (_, index) => `shop ${index + 1}`);
  const summary = { ...dataset, seriesNames: names };
  const many: Detail = {
    ...detail,
    summary,
    series: names.map((name) => ({ ...detail.series[0]!, name })),
  };

  it('are found by a word among thousands, and drawn as far as they are in view', async () => {
    const user = userEvent.setup({ delay: null });
    const { readSeries } = fakeMain(many);
    await show(summary);
    await user.click(screen.getByTestId('series-select'));
    await user.type(await screen.findByPlaceholderText('Search'), '2999');
    expect(await screen.findAllByRole('option')).toHaveLength(1);
    await user.keyboard('{Enter}');
    await vi.waitFor(() =>
      expect(readSeries).toHaveBeenLastCalledWith({
        datasetId: 'd1',
        seriesName: 'shop 2999',
        maxPoints: 1000,
      }),
    );
    expect(onSeries).toHaveBeenCalledWith('shop 2999');
  });

  it('get roles, each in the one step that holds them all', async () => {
    const user = userEvent.setup({ delay: null });
    const { prepare } = fakeMain(many);
    await show(summary);
    await user.click(screen.getByTestId('tab-all'));
    const table = await screen.findByTestId('series-table');
    expect(within(table).getAllByRole('button').length).toBeLessThan(40);
    await choose('role-shop 2', 'Input, known ahead');
    await choose('role-shop 3', 'Left out');
    await vi.waitFor(() =>
      expect(prepare).toHaveBeenLastCalledWith({
        datasetId: 'd1',
        steps: [{ kind: 'roles', roles: { 'shop 2': 'known-covariate', 'shop 3': 'ignored' } }],
      }),
    );
  });
});

describe('rows of the file', () => {
  it('are read as they come into view, under the names of their columns', async () => {
    const user = userEvent.setup({ delay: null });
    const readRows = vi.fn(async () => succeed([{ line: 2, cells: ['1949-01', '112'] }]));
    fakeMain({ ...detail, columnNames: ['date', 'passengers'] }, { readRows });
    await show();
    await user.click(screen.getByTestId('tab-rows'));
    await screen.findByText('112');
    expect(screen.getByRole('columnheader', { name: 'date' }).dataset.role).toBe('time');
    expect(readRows).toHaveBeenCalledWith({ datasetId: 'd1', from: 0, count: 100 });
  });

  it('that were rejected are paged, with their reasons, and exported', async () => {
    const user = userEvent.setup({ delay: null });
    const readRejects = vi.fn(async ({ from }: { from: number }) =>
      succeed([{ line: from + 2, reason: someNote, text: `row ${from}` }]),
    );
    const exportRejects = vi.fn(async () => succeed({ path: '/home/ada/rejects.csv' }));
    const summary = { ...dataset, rejectedCount: 150 };
    fakeMain({ ...detail, summary }, { readRejects, exportRejects });
    await show(summary);
    await user.click(screen.getByTestId('tab-rejects'));
    const table = await screen.findByTestId('rejects-table');
    expect(within(table).getByText('test.words')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Page 2' }));
    await screen.findByText('row 100');
    expect(readRejects).toHaveBeenLastCalledWith({ datasetId: 'd1', from: 100, count: 100 });
    await user.click(screen.getByTestId('export-rejects-button'));
    expect(await screen.findByText('/home/ada/rejects.csv')).toBeTruthy();
    expect(screen.getByText('150 rejected rows saved')).toBeTruthy();
  });

  it('say nothing when the person does not save the rejected ones', async () => {
    const user = userEvent.setup({ delay: null });
    const exportRejects = vi.fn(async () => succeed(null));
    const summary = { ...dataset, rejectedCount: 1 };
    const readRejects = async () => succeed([{ line: 2, reason: someNote, text: 'x' }]);
    fakeMain({ ...detail, summary }, { readRejects, exportRejects });
    await show(summary);
    await user.click(screen.getByTestId('tab-rejects'));
    await user.click(await screen.findByTestId('export-rejects-button'));
    await vi.waitFor(() => expect(exportRejects).toHaveBeenCalled());
    expect(screen.queryByText(/saved/)).toBeNull();
  });
});

it('reads a newer file just so', async () => {
  const user = userEvent.setup({ delay: null });
  const importFile = vi.fn(async () => succeed(dataset));
  fakeMain(detail, { chooseFiles: async () => succeed(['t9']), importFile });
  await show();
  await user.click(screen.getByTestId('newer-file-button'));
  await vi.waitFor(() => expect(onImported).toHaveBeenCalledWith(dataset));
  expect(importFile).toHaveBeenCalledWith({
    file: 't9',
    name: 'air-passengers',
    choices: {},
    steps: [],
    recipeOf: 'd1',
  });
});
