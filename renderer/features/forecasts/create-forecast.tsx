import { Alert, Button, NumberInput, Select, Stack } from '@mantine/core';
import type { ForecastId, RunId } from '@shared/domain/ids';
import type { RunSummary } from '@shared/domain/run';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Icon } from '@/components/ui/icons';
import { Section } from '@/components/ui/section';
import { useFormats } from '@/lib/use-formats';
import { useSpecWords } from '@/lib/use-spec-words';
import { useCreateForecast } from './create-forecast-api';
import { useForecastRequest } from './request-store';

const longestHorizon = 10_000;

interface CreateForecastProps {
  /** Those with a checkpoint. */
  runs: readonly RunSummary[];
  run: RunSummary;
  onRun(runId: RunId): void;
  onCreated(forecastId: ForecastId): void;
}

export function CreateForecast({ runs, run, onRun, onCreated }: CreateForecastProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const specWords = useSpecWords();
  const { horizonSteps, origin, change } = useForecastRequest();
  const create = useCreateForecast(onCreated);
  const { windowSteps, split } = run.spec;
  const canTest = split.testSteps > 0;
  const chosenOrigin = canTest ? origin : 'end-of-series';
  const isValid =
    Number.isInteger(horizonSteps) && horizonSteps >= 1 && horizonSteps <= longestHorizon;

  return (
    <Section title={t('forecast.create')}>
      <Stack gap="sm">
        <Select
          label={t('forecast.run')}
          data-testid="run-select"
          data={runs.map((candidate) => ({
            value: candidate.id,
            label: `${candidate.seriesName} · ${specWords(candidate.spec)} · ${formats.moment(candidate.startedAt)}`,
          }))}
          value={run.id}
          allowDeselect={false}
          onChange={(chosen) => {
            const picked = runs.find(({ id }) => id === chosen);
            if (picked) onRun(picked.id);
          }}
        />
        <NumberInput
          label={t('forecast.horizon')}
          description={t('forecast.horizonText')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={Number.isNaN(horizonSteps) ? '' : horizonSteps}
          onChange={(value) =>
            change({ horizonSteps: typeof value === 'number' ? value : Number.NaN })
          }
          allowDecimal={false}
          error={isValid ? undefined : t('forecast.horizonInvalid', { most: longestHorizon })}
          data-testid="horizon-input"
        />
        <Select
          label={t('forecast.origin')}
          data={[
            { value: 'test-part', label: t('forecast.originTest'), disabled: !canTest },
            { value: 'end-of-series', label: t('forecast.originEnd') },
          ]}
          value={chosenOrigin}
          allowDeselect={false}
          onChange={(value) =>
            change({ origin: value === 'test-part' ? 'test-part' : 'end-of-series' })
          }
          data-testid="origin-select"
        />
        {isValid && horizonSteps > windowSteps && (
          <Alert color="yellow" variant="light" icon={<Icon name="alert" />}>
            {t('forecast.exceedsWindow', { horizon: horizonSteps, window: windowSteps })}
          </Alert>
        )}
        {create.error && <ErrorAlert error={create.error} />}
        <Button
          disabled={!isValid}
          loading={create.isPending}
          onClick={() => create.mutate({ runId: run.id, horizonSteps, origin: chosenOrigin })}
          data-testid="create-forecast-button"
        >
          {t('forecast.createButton')}
        </Button>
      </Stack>
    </Section>
  );
}
