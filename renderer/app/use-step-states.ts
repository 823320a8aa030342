import { networkSpecSchema } from '@shared/domain/network-spec';
import { useTranslation } from 'react-i18next';
import { useDatasets } from '@/features/datasets/dataset-api';
import { useDraft } from '@/features/network/draft-store';
import { useRuns } from '@/features/training/training-api';
import { useForecasts } from '@/lib/use-forecasts';
import { useSpecWords } from '@/lib/use-spec-words';
import type { Step } from './workspace-store';

export interface StepState {
  state: 'done' | 'ready' | 'missing';
  /** What is there, or what is missing. */
  text: string;
}

export function useStepStates(): Record<Step, StepState> {
  const { t } = useTranslation();
  const specWords = useSpecWords();
  const datasets = useDatasets().data?.length ?? 0;
  const runs = useRuns().data ?? [];
  const forecasts = useForecasts().data?.length ?? 0;
  const spec = useDraft((state) => state.spec);
  const running = runs.filter(({ state }) => state === 'running').length;
  const trained = runs.some(({ epochsDone }) => epochsDone > 0);

  const ready = (text: string): StepState => ({ state: 'ready', text });
  const done = (text: string): StepState => ({ state: 'done', text });
  const missing = (text: string): StepState => ({ state: 'missing', text });
  return {
    data: datasets > 0 ? done(t('nav.datasets', { count: datasets })) : ready(t('nav.dropFile')),
    network:
      datasets === 0
        ? missing(t('nav.needsData'))
        : spec
          ? networkSpecSchema.safeParse(spec).success
            ? done(specWords(spec))
            : missing(t('nav.invalidNetwork'))
          : ready(t('nav.setUp')),
    train:
      running > 0
        ? ready(t('nav.running', { count: running }))
        : runs.length > 0
          ? done(t('nav.runs', { count: runs.length }))
          : missing(t('nav.needsNetwork')),
    forecast:
      forecasts > 0
        ? done(t('nav.forecasts', { count: forecasts }))
        : trained
          ? ready(t('nav.canForecast'))
          : missing(t('nav.needsRun')),
    report: forecasts > 0 ? ready(t('nav.canReport')) : missing(t('nav.needsForecast')),
  };
}
