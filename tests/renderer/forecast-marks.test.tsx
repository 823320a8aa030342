import type { Mark } from '@shared/domain/dataset/dataset';
import type { Forecast } from '@shared/domain/forecast';
import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { ForecastPlot } from '@/features/forecasts/forecast-plot';
import { countMarks, forecastRows } from '@/features/forecasts/forecast-rows';
import { StepsTable } from '@/features/forecasts/steps-table';
import { exampleReport } from '../main/reports/example-report';
import { pretendSize } from './layout';
import { renderPage } from './setup';

const always = Number.NEGATIVE_INFINITY;
/** A forecast of the last 24 of 144 steps. */
const forecastWith = (...marked: [number, Mark][]): Forecast =>
  exampleReport({ marked: new Map(marked) }).companion!;

describe('rows of the forecast plot', () => {
  it('carry what became of the actual values, and a place for those that are missing', () => {
    const forecast = forecastWith([10, 'imputed'], [11, 'missing'], [130, 'outlier']);
    const rows = forecastRows(forecast, always);
    const lowest = Math.min(...forecast.actuals.values.map((value) => value ?? Infinity));
    expect(rows[9]?.mark).toBeUndefined();
    expect(rows[10]).toMatchObject({ mark: 'imputed', actual: forecast.actuals.values[10] });
    expect(rows[11]).toMatchObject({ mark: 'missing', actual: null, gap: lowest });
    expect(rows[130]?.mark).toBe('outlier');
    expect([...countMarks(rows)]).toEqual([
      ['imputed', 1],
      ['missing', 1],
      ['outlier', 1],
    ]);
  });

  it('of forecasts of earlier versions have none', () => {
    const forecast = forecastWith();
    const earlier = { ...forecast, actuals: { ...forecast.actuals, marks: [] } };
    expect(countMarks(forecastRows(earlier, always)).size).toBe(0);
  });

  it('keep every mark where the line is thinned', () => {
    const forecast = forecastWith();
    const length = 5000;
    const actuals = {
      times: Array.from({ length }, (_, step) => step * 1000),
      values: Array.from({ length }, (_, step) => step),
      marks: Array.from({ length }, (_, step) => (step % 701 === 1 ? 1 : 0)),
    };
    const originTime = (length - 1) * 1000;
    const fitted = { times: [], values: [] };
    const rows = forecastRows({ ...forecast, actuals, fitted, originTime }, always);
    expect(rows.length).toBeLessThan(1100);
    expect(countMarks(rows).get('imputed')).toBe(8);
  });
});

describe('the forecast page', () => {
  beforeAll(() => pretendSize(640, 380));

  it('marks filled and missing values in the plot, its legend and its summary', () => {
    const forecast = forecastWith([110, 'imputed'], [111, 'imputed'], [100, 'missing']);
    renderPage(<ForecastPlot forecast={forecast} />);
    const plot = screen.getByTestId('forecast-plot');
    expect(within(plot).getByText('Filled in')).toBeTruthy();
    expect(within(plot).getByText('Missing')).toBeTruthy();
    const summary = within(plot).getByRole('img').getAttribute('aria-label');
    expect(summary).toContain('2 steps shown were filled in.');
    expect(summary).toContain('1 step shown is missing.');
    const chart = plot.querySelector('.recharts-wrapper')!;
    expect(chart.querySelectorAll('circle[r="3"]')).toHaveLength(2);
    // The line of the actual values, and the row of gaps below it.
    expect(chart.querySelectorAll('path[d$="v8"]')).toHaveLength(1);
  });

  it('has no marks where everything was observed', () => {
    renderPage(<ForecastPlot forecast={forecastWith()} />);
    expect(screen.queryByText('Filled in')).toBeNull();
  });

  it('says in the table what became of each actual value, where one was not observed', () => {
    const { rerender } = renderPage(
      <StepsTable forecast={forecastWith([120, 'imputed'], [121, 'missing'])} />,
    );
    const cells = (row: number) =>
      within(screen.getAllByRole('row')[row]!)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent);
    expect(screen.getByRole('columnheader', { name: 'Actual value is' })).toBeTruthy();
    expect(cells(1).at(-2)).toBe('Filled in');
    expect(cells(2).slice(-3, -1)).toEqual(['–', 'Missing']);
    expect(cells(3).at(-2)).toBe('Observed');
    rerender(<StepsTable forecast={forecastWith()} />);
    expect(screen.queryByRole('columnheader', { name: 'Actual value is' })).toBeNull();
  });
});
