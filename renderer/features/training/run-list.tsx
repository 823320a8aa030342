import { Progress } from '@mantine/core';
import type { RunId } from '@shared/domain/ids';
import type { RunSummary } from '@shared/domain/run';
import { useTranslation } from 'react-i18next';
import { type PickItem, PickList } from '@/components/ui/pick-list';
import { useFormats } from '@/lib/use-formats';
import { useLiveRuns } from '@/lib/use-live-run';
import { useSpecWords } from '@/lib/use-spec-words';

import { isQueued, runStatus } from './run-status';
import { stateColors } from './state-colors';

interface RunListProps {
  runs: readonly RunSummary[];
  selected: RunId | null;
  onPick(runId: RunId): void;
}

export function RunList({ runs, selected, onPick }: RunListProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const specWords = useSpecWords();
  const live = useLiveRuns();
  const items = runs.map((run): PickItem<RunId> => {
    const told = live[run.id] ?? null;
    const { state, epochsDone, lastEpoch } = runStatus(run, told);
    const loss = lastEpoch?.validationLoss ?? lastEpoch?.trainLoss;
    const epochs = t('train.epochsOf', { done: epochsDone, count: run.spec.epochs });
    return {
      id: run.id,
      title: specWords(run.spec),
      badge: isQueued(run, runs, live)
        ? { text: t('train.state.queued'), color: 'gray' }
        : { text: t(`train.state.${state}`), color: stateColors[state] },
      detail: [epochs, loss === undefined ? null : t('train.lossIs', { loss: formats.value(loss) })]
        .filter((part) => part !== null)
        .join(' · '),
      note: `${run.seriesName} · ${formats.moment(run.startedAt)}`,
      ...(state === 'running' && {
        below: (
          <Progress
            mt={6}
            size="xs"
            value={100 * (told?.progress?.value ?? 0)}
            transitionDuration={0}
            aria-label={t('train.progress')}
          />
        ),
      }),
    };
  });
  return <PickList label={t('train.runs')} items={items} selected={selected} onPick={onPick} />;
}
