import { Switch } from '@mantine/core';
import type { EpochRecord } from '@shared/domain/run';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LiveLine, LivePlot } from '@/components/plot/live-plot';
import { PlotFigure } from '@/components/plot/plot-figure';
import { thinTo } from '@/components/plot/thin-to';
import { Section } from '@/components/ui/section';
import { useFormats } from '@/lib/use-formats';

/** Redrawn a few times a second: about one a two pixels. */
const mostPoints = 300;
const height = 240;

interface LossPlotProps {
  epochs: readonly EpochRecord[];
  totalEpochs: number;
}

export const LossPlot = memo(function LossPlot({ epochs, totalEpochs }: LossPlotProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [isLog, setIsLog] = useState(false);
  const last = epochs[epochs.length - 1];
  const first = epochs[0];
  const summary =
    first && last
      ? t('train.lossSummary', {
          first: formats.value(first.trainLoss),
          last: formats.value(last.trainLoss),
          validation: last.validationLoss === null ? '–' : formats.value(last.validationLoss),
          count: last.epoch,
        })
      : t('train.noEpochs');
  const drawn = thinTo(epochs, mostPoints);
  const lines: LiveLine[] = [
    {
      key: 'trainLoss',
      label: t('train.trainLoss'),
      color: 'var(--plot-train)',
      points: drawn.map(({ epoch, trainLoss }) => [epoch, trainLoss] as const),
    },
    {
      key: 'validationLoss',
      label: t('train.validationLoss'),
      color: 'var(--plot-validation)',
      points: drawn.flatMap(({ epoch, validationLoss }) =>
        validationLoss === null ? [] : [[epoch, validationLoss] as const],
      ),
    },
  ].filter(({ key, points }) => key === 'trainLoss' || points.length > 0);
  return (
    <Section
      title={t('train.lossTitle')}
      aside={
        <Switch
          size="xs"
          label={t('train.logScale')}
          checked={isLog}
          onChange={({ currentTarget }) => setIsLog(currentTarget.checked)}
        />
      }
    >
      <PlotFigure
        summary={summary}
        height={height}
        testId="loss-plot"
        legend={lines.map((line) => ({ ...line, mark: 'line' }))}
      >
        <LivePlot
          height={height}
          lines={lines}
          domain={[1, totalEpochs]}
          isLog={isLog}
          titleOf={(epoch) => t('train.epochNumber', { epoch })}
        />
      </PlotFigure>
    </Section>
  );
});
