import type { ForecastId } from '@shared/domain/ids';
import { useQuery } from '@tanstack/react-query';
import { calls, unwrap } from './client';
import { queryKeys } from './query-keys';

export const useForecasts = () =>
  useQuery({ queryKey: queryKeys.forecasts, queryFn: () => unwrap(calls().forecasts.list({})) });

export const useForecast = (forecastId: ForecastId) =>
  useQuery({
    queryKey: queryKeys.forecast(forecastId),
    queryFn: () => unwrap(calls().forecasts.get({ forecastId })),
  });
