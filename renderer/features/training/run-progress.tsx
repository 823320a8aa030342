import { Group, Progress, Stack, Text } from '@mantine/core';
import type { RunSummary } from '@shared/domain/run';
import { useTranslation } from 'react-i18next';
import type { LiveRun } from '@/lib/training-store';
import { useFormats } from '@/lib/use-formats';
import type { RunStatus } from './run-status';

interface RunProgressProps {
  summary: RunSummary;
  status: RunStatus;
  live: LiveRun | null;
  isQueued: boolean;
}

export function RunProgress({ summary, status, live, isQueued }: RunProgressProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { epochs } = summary.spec;
  const isRunning = status.state === 'running';
  const isWaiting = isRunning && !live?.progress;
  const waitingWords = t(isQueued ? 'train.queued' : 'train.waiting');
  const value = isRunning
    ? (live?.progress?.value ?? status.epochsDone / epochs)
    : status.epochsDone / epochs;
  const left = isRunning && live?.progress ? live.progress.timeLeftMs : null;
  return (
    <Stack gap={4}>
      <Progress
        value={isWaiting ? 100 : 100 * value}
        striped={isWaiting}
        animated={isWaiting && !isQueued}
        color={status.state === 'failed' ? 'red' : 'blue'}
        transitionDuration={0}
        aria-label={t('train.progress')}
      />
      <Group justify="space-between" gap="md">
        <Text size="sm" fw={600} data-testid="run-progress">
          {isWaiting ? waitingWords : formats.percent(value)}
          {' · '}
          {t('train.epochsOf', { done: status.epochsDone, count: epochs })}
        </Text>
        <Text size="sm" c="dimmed">
          {left !== null && t('train.timeLeft', { time: formats.duration(left) })}
        </Text>
      </Group>
    </Stack>
  );
}
