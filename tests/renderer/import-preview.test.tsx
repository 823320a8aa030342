import { appError } from '@shared/domain/app-error';
import { fail, succeed } from '@shared/domain/result';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dateOrders, guessedChoices, withTimeColumn } from '@/features/datasets/import-choices';
import { ImportForm } from '@/features/datasets/import-form';
import { useIntake } from '@/features/datasets/intake-store';
import { dataset, inspection } from './examples';
import { installBridge, renderPage } from './setup';

beforeEach(() => {
  useIntake.getState().clear();
  useIntake.getState().admit([inspection.file]);
});

describe('import choices', () => {
  it('frees a value column that becomes the time column', () => {
    const choices = withTimeColumn(guessedChoices(inspection), 'revenue');
    expect(choices).toMatchObject({ timeColumn: 'revenue', valueColumns: [], timeFormat: null });
  });

  it('offers both orders of an ambiguous date', () => {
    const orders = { dayFirst: '%d/%m/%Y', monthFirst: '%m/%d/%Y' };
    expect(dateOrders(inspection.columns[0]!)).toEqual(orders);
    expect(dateOrders(inspection.columns[1]!)).toBeNull();
  });
});

describe('import form', () => {
  it('imports what the person corrected', async () => {
    const user = userEvent.setup({ delay: null });
    const importCsv = vi.fn(() => Promise.resolve(succeed(dataset)));
    const onImported = vi.fn();
    installBridge({ datasets: { importCsv } });
    renderPage(<ImportForm inspection={inspection} corrected={null} onImported={onImported} />);
    const name = screen.getByTestId('dataset-name-input');
    await user.clear(name);
    await user.type(name, ' Sales ');
    await user.click(screen.getByTestId('date-order-select'));
    await user.click(screen.getByText('Month first (mm/dd)'));
    await user.click(screen.getByTestId('import-button'));
    await vi.waitFor(() => expect(onImported).toHaveBeenCalledWith(dataset));
    expect(importCsv).toHaveBeenCalledWith({
      file: inspection.file,
      choices: {
        name: 'Sales',
        timeColumn: 'date',
        timeFormat: '%m/%d/%Y',
        valueColumns: ['revenue'],
      },
    });
    expect(useIntake.getState().files).toEqual([]);
  });

  it('keeps what was typed when the import fails', async () => {
    const user = userEvent.setup({ delay: null });
    const error = appError('csv-value-missing', { file: 'sales.csv', column: 'revenue', count: 0 });
    installBridge({ datasets: { importCsv: () => Promise.resolve(fail(error)) } });
    renderPage(
      <ImportForm inspection={inspection} corrected={null} onImported={() => undefined} />,
    );
    await user.type(screen.getByTestId('dataset-name-input'), ' 2024');
    await user.click(screen.getByTestId('import-button'));
    expect((await screen.findByTestId('error-alert')).textContent).toContain('revenue');
    expect(useIntake.getState().files[0]?.choices?.name).toBe('sales 2024');
  });
});
