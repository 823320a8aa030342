import type { DatasetSummary, SeriesSummary } from '@shared/domain/dataset/dataset';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { changeLanguage } from '@/app/i18n';
import { dataset, detail } from './examples';
import { setSpec, showNetworkPage, specNow } from './show-network-page';

const [passengers] = detail.series as [SeriesSummary];
const series: SeriesSummary[] = [
  passengers,
  { ...passengers, name: 'fares', role: 'covariate' },
  { ...passengers, name: 'seats', role: 'known-covariate' },
  { ...passengers, name: 'cargo', role: 'target' },
  { ...passengers, name: 'remarks', role: 'ignored' },
];
const hourly: DatasetSummary = { ...dataset, frequency: { unit: 'hour', count: 1 } };
const trainButton = () => screen.getByTestId<HTMLButtonElement>('train-button');
const feature = (name: string) => screen.getByTestId<HTMLInputElement>(`calendar-${name}`);
const factOf = (term: string) => screen.getByText(term).nextSibling?.textContent;

describe('inputs of the network page', () => {
  it('offers the other series of the data set, known ones first, and no ignored one', async () => {
    const user = userEvent.setup({ delay: null });
    showNetworkPage(series);
    expect(factOf('Inputs a step')).toBe('1');
    await user.click(screen.getByTestId('covariates-select'));
    const options = await screen.findAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual(['seats', 'fares', 'cargo']);
    await user.keyboard('{ArrowDown}{Enter}{ArrowDown}{Enter}');
    expect(specNow().inputs.covariates).toEqual(['seats', 'fares']);
    expect(factOf('Inputs a step')).toBe('3');
    await user.keyboard('{Backspace}');
    expect(specNow().inputs.covariates).toEqual(['seats']);
  });

  it('has no other series to choose where there is none, and says so', () => {
    showNetworkPage();
    expect(screen.getByTestId<HTMLInputElement>('covariates-select').disabled).toBe(true);
    expect(screen.getByText('The data set has no other series.')).toBeTruthy();
  });

  it('lets choose of the calendar what differs from step to step', async () => {
    const user = userEvent.setup({ delay: null });
    showNetworkPage(series);
    expect(feature('hour').disabled).toBe(true);
    expect(feature('weekday').disabled).toBe(true);
    feature('month').focus();
    await user.keyboard(' ');
    expect(specNow().inputs.calendar).toEqual(['month']);
    expect(screen.getByText(/What is the same at each step here/)).toBeTruthy();
  });

  it('keeps the calendar in its order, whatever is chosen first', async () => {
    const user = userEvent.setup({ delay: null });
    showNetworkPage(series, hourly);
    await user.click(feature('weekend'));
    await user.click(feature('hour'));
    expect(specNow().inputs.calendar).toEqual(['hour', 'weekend']);
  });

  it('asks for the country of holidays, by its name in the language of the person', async () => {
    const user = userEvent.setup({ delay: null });
    showNetworkPage(series, hourly);
    const country = () => screen.getByTestId<HTMLInputElement>('holiday-country-select');
    expect(country().disabled).toBe(true);
    await user.click(feature('holiday'));
    expect(screen.getByText(/Which days are holidays depends on the country/)).toBeTruthy();
    expect(trainButton().disabled).toBe(true);
    await user.type(country(), 'German');
    await user.click(await screen.findByRole('option', { name: 'Germany' }));
    expect(specNow().inputs.holidayCountry).toBe('DE');
    expect(trainButton().disabled).toBe(false);
    await act(() => changeLanguage('tr'));
    expect(country().value).toBe('Almanya');
    await act(() => changeLanguage('en'));
  });

  it('says at once where the network does not fit the data, and drops what is not there', async () => {
    const user = userEvent.setup({ delay: null });
    showNetworkPage(series);
    setSpec({
      ...specNow(),
      inputs: { covariates: ['fares', 'rain'], calendar: ['hour', 'month'], holidayCountry: null },
    });
    const alert = screen.getByTestId('unfit-inputs');
    expect(alert.textContent).toContain('it has no «rain», Hour.');
    expect(alert.getAttribute('role')).toBe('status');
    expect(screen.getAllByText('Not all of these are in the data set.')).toHaveLength(2);
    expect(trainButton().disabled).toBe(true);
    await user.click(within(alert).getByRole('button', { name: 'Drop them' }));
    expect(specNow().inputs).toEqual({
      covariates: ['fares'],
      calendar: ['month'],
      holidayCountry: null,
    });
    expect(screen.queryByTestId('unfit-inputs')).toBeNull();
    expect(trainButton().disabled).toBe(false);
  });

  it('judges nothing before the data set is read', () => {
    showNetworkPage(null);
    setSpec({
      ...specNow(),
      inputs: { covariates: ['rain'], calendar: [], holidayCountry: null },
    });
    expect(screen.queryByTestId('unfit-inputs')).toBeNull();
    expect(screen.getByText('The data set is being read.')).toBeTruthy();
  });

  it('says that windows are fewer where values are missing', () => {
    showNetworkPage([{ ...passengers, missingCount: 3 }]);
    expect(factOf('Windows')).toMatch(/^≤ \d+$/);
  });

  it('has no serious accessibility violation', async () => {
    showNetworkPage(series, hourly);
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
    });
    const serious = violations.filter(
      ({ impact }) => impact === 'serious' || impact === 'critical',
    );
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
});
