import type { ForecastOrigin } from '@shared/domain/forecast';
import type { ForecastId, RunId } from '@shared/domain/ids';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { calls, unwrap } from '@/lib/client';
import { queryKeys } from '@/lib/query-keys';

interface ForecastRequest {
  runId: RunId;
  horizonSteps: number;
  origin: ForecastOrigin;
}

export function useCreateForecast(onCreated: (forecastId: ForecastId) => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (request: ForecastRequest) => unwrap(calls().forecasts.create(request)),
    onSuccess: async (forecast) => {
      cache.setQueryData(queryKeys.forecast(forecast.id), forecast);
      await cache.invalidateQueries({ queryKey: queryKeys.forecasts });
      onCreated(forecast.id);
    },
  });
}
