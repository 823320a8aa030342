import { VisuallyHidden } from '@mantine/core';
import { bestEpoch } from '@shared/domain/best-epoch';
import type { EpochRecord, RunSummary } from '@shared/domain/run';
import { nameInputs } from '@shared/text';
import { useTranslation } from 'react-i18next';
import { FactList } from '@/components/ui/fact-list';
import type { LiveRun } from '@/lib/training-store';
import { useFormats } from '@/lib/use-formats';
import { useLanguage } from '@/lib/use-language';

interface RunFactsProps {
  summary: RunSummary;
  live: LiveRun | null;
  epochs: readonly EpochRecord[];
}

export function RunFacts({ summary, live, epochs }: RunFactsProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const language = useLanguage();
  const inputs = nameInputs(summary.spec.inputs, language);
  const last = epochs[epochs.length - 1];
  const loss = (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : formats.value(value);
  const engine = live?.started?.engine ?? summary.engine;
  const speed = live?.progress ? live.progress.batchesPerSecond * summary.spec.batchSize : null;
  return (
    <>
      <FactList
        facts={[
          { term: t('train.trainLoss'), value: loss(last?.trainLoss) },
          { term: t('train.validationLoss'), value: loss(last?.validationLoss) },
          ...(summary.spec.earlyStopping === null
            ? []
            : [{ term: t('train.bestEpoch'), value: String(bestEpoch(epochs) ?? '–') }]),
          {
            term: t('train.speed'),
            value:
              speed === null || live?.ended
                ? '–'
                : t('train.windowsPerSecond', { value: formats.integer(speed) }),
          },
          { term: t('train.engine'), value: engine === null ? '–' : t(`train.engines.${engine}`) },
          { term: t('train.data'), value: `${summary.datasetName} · ${summary.seriesName}` },
          ...(summary.datasetRevision === 1
            ? []
            : [{ term: t('train.revision'), value: formats.integer(summary.datasetRevision) }]),
          ...(inputs.length === 0 ? [] : [{ term: t('inputs.title'), value: inputs.join(', ') }]),
          { term: t('train.started'), value: formats.moment(summary.startedAt) },
        ]}
      />
      <VisuallyHidden role="status">
        {/* Every tenth epoch only: a screen reader cannot follow more. */}
        {last && last.epoch % 10 === 0 && t('train.spoken', spoken(last, formats.value))}
      </VisuallyHidden>
    </>
  );
}

const spoken = (last: EpochRecord, value: (number: number) => string) => ({
  epoch: last.epoch,
  train: value(last.trainLoss),
  validation: last.validationLoss === null ? '–' : value(last.validationLoss),
});
