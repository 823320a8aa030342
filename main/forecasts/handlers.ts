import type { Contract } from '@shared/contract';
import type { Handlers } from '@shared/contract/define-call';
import { appError } from '@shared/domain/app-error';
import { fail, succeed } from '@shared/domain/result';
import { createForecast } from './create-forecast';
import type { ForecastContext } from './forecast-context';
import { listForecasts, readForecast } from './forecast-store';

export function createForecastHandlers(context: ForecastContext): Handlers<Contract['forecasts']> {
  const database = () => context.currentProject().database;
  return {
    create: (input) => createForecast(context, input),
    list: async () => succeed(await listForecasts(database())),
    get: async ({ forecastId }) => {
      const forecast = await readForecast(database(), forecastId);
      return forecast === null ? fail(appError('forecast-unknown')) : succeed(forecast);
    },
  };
}
