import { Badge, Button, Group, Skeleton, Text } from '@mantine/core';
import type { RunId } from '@shared/domain/ids';
import type { RunSummary } from '@shared/domain/run';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorAlert } from '@/components/ui/error-alert';
import { Section } from '@/components/ui/section';
import { useLiveRun, useLiveRuns } from '@/lib/use-live-run';
import { useSpecWords } from '@/lib/use-spec-words';
import { LossPlot } from './loss-plot';
import { NormPlot } from './norm-plot';
import { RunControls } from './run-controls';
import { RunFacts } from './run-facts';
import { RunProgress } from './run-progress';
import { isQueued, mergeEpochs, runStatus } from './run-status';
import { stateColors } from './state-colors';
import { useRun } from './training-api';

interface RunDetailProps {
  summary: RunSummary;
  runs: readonly RunSummary[];
  onForecast(runId: RunId): void;
}

export function RunDetail({ summary, runs, onForecast }: RunDetailProps) {
  const { t } = useTranslation();
  const specWords = useSpecWords();
  const run = useRun(summary.id);
  const live = useLiveRun(summary.id);
  const allLive = useLiveRuns();
  const status = runStatus(summary, live);
  const queued = isQueued(summary, runs, allLive);
  const told = live?.epochs;
  const epochs = useMemo(() => mergeEpochs(run.data, told ?? []), [run.data, told]);
  const error = live?.ended ? live.ended.error : summary.error;

  return (
    <>
      <Section
        title={specWords(summary.spec)}
        aside={
          <Group gap="xs">
            <Badge
              color={queued ? 'gray' : stateColors[status.state]}
              variant="light"
              size="lg"
              data-testid="run-state"
              data-state={status.state}
            >
              {t(`train.state.${queued ? 'queued' : status.state}`)}
            </Badge>
            <RunControls runId={summary.id} status={status} />
            {status.epochsDone > 0 && (
              <Button
                size="xs"
                variant={status.state === 'running' ? 'default' : 'filled'}
                onClick={() => onForecast(summary.id)}
                data-testid="forecast-button"
              >
                {t('train.forecast')}
              </Button>
            )}
          </Group>
        }
      >
        <RunProgress summary={summary} status={status} live={live} isQueued={queued} />
        {error && <ErrorAlert error={error} />}
        {!error && status.state === 'interrupted' && (
          <Text size="sm" c="dimmed">
            {t('train.interruptedText')}
          </Text>
        )}
        <RunFacts summary={summary} live={live} epochs={epochs} />
      </Section>
      {run.isPending && <Skeleton height={320} />}
      {run.isError && <ErrorAlert error={run.error} />}
      {run.isSuccess && (
        <>
          <LossPlot epochs={epochs} totalEpochs={summary.spec.epochs} />
          <NormPlot
            runId={summary.id}
            epochs={epochs}
            totalEpochs={summary.spec.epochs}
            clipping={summary.spec.clipping}
          />
        </>
      )}
    </>
  );
}
