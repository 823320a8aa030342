import type { RunId } from '@shared/domain/ids';
import type { NetworkSpec } from '@shared/domain/network-spec';
import type { EpochRecord } from '@shared/domain/run';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { LivePlot } from '@/components/plot/live-plot';
import type { PlotPoint } from '@/components/plot/live-scales';
import { PlotFigure } from '@/components/plot/plot-figure';
import { thinTo } from '@/components/plot/thin-to';
import { Section } from '@/components/ui/section';
import { useFormats } from '@/lib/use-formats';
import { useLiveRun } from '@/lib/use-live-run';

const mostPoints = 300;
/** Out of step with the loss plot, so that the two are seldom drawn in one task. */
const everyMs = 430;
const height = 180;
const color = 'var(--plot-norm)';
const limitColor = 'var(--plot-limit)';

interface NormPlotProps {
  runId: RunId;
  epochs: readonly EpochRecord[];
  totalEpochs: number;
  clipping: NetworkSpec['clipping'];
}

export const NormPlot = memo(function NormPlot(props: NormPlotProps) {
  const { runId, epochs, totalEpochs, clipping } = props;
  const { t } = useTranslation();
  const formats = useFormats();
  // Told by the trainer while the page is open; else the means of the epochs are drawn.
  const batches = useLiveRun(runId, everyMs)?.batches;
  const byBatch = batches !== undefined && batches.length > 0;
  const points: readonly PlotPoint[] = byBatch
    ? thinTo(batches, mostPoints).map(({ batch, gradientNorm }) => [batch, gradientNorm])
    : thinTo(epochs, mostPoints).map(({ epoch, gradientNorm }) => [epoch, gradientNorm]);
  const last = points[points.length - 1];
  const limit = clipping.kind === 'global-norm' ? clipping.maxNorm : null;
  const label = t('train.gradientNorm');
  const clipped = epochs[epochs.length - 1]?.clippedShare;
  return (
    <Section
      title={t('train.normTitle')}
      lead={byBatch ? t('train.normByBatch') : t('train.normByEpoch')}
    >
      <PlotFigure
        height={height}
        testId="norm-plot"
        summary={
          last
            ? t('train.normSummary', {
                last: formats.value(last[1]),
                clipped: clipped === undefined ? '–' : formats.percent(clipped),
              })
            : t('train.noEpochs')
        }
        legend={[
          { key: 'norm', label, color, mark: 'line' },
          ...(limit === null
            ? []
            : [
                {
                  key: 'limit',
                  label: t('train.clipLimit', { limit: formats.value(limit) }),
                  color: limitColor,
                  mark: 'dashed' as const,
                },
              ]),
        ]}
      >
        <LivePlot
          height={height}
          lines={[{ key: 'norm', label, color, points }]}
          domain={[1, byBatch ? (last?.[0] ?? 2) : totalEpochs]}
          limit={limit === null ? undefined : { value: limit, color: limitColor }}
          titleOf={(at) =>
            byBatch ? t('train.batchNumber', { batch: at }) : t('train.epochNumber', { epoch: at })
          }
        />
      </PlotFigure>
    </Section>
  );
});
