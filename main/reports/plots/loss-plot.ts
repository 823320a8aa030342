import type { EpochRecord } from '@shared/domain/run';
import { scaleLinear, scaleLog } from 'd3-scale';
import { line } from 'd3-shape';
import { formatNumber } from '../format-value';
import { type Markup, markup } from '../markup';
import type { ReportModel } from '../report-model';
import type { ReportWords } from '../words/report-words';
import { drawBottomAxis, drawValueAxis } from './axes';
import { type Frame, round } from './frame';

const frame: Frame = { width: 960, height: 240, left: 62, right: 944, top: 22, bottom: 202 };

/** Training and validation loss by epoch on a log scale; a loss of 0 has no place on it. */
export function drawLossPlot(model: ReportModel, words: ReportWords): Markup {
  const { epochs, language } = model;
  const losses = epochs
    .flatMap((epoch) => [epoch.trainLoss, epoch.validationLoss ?? 0])
    .filter((loss) => loss > 0 && Number.isFinite(loss));
  if (losses.length === 0) return markup``;
  const x = scaleLinear()
    .domain([1, Math.max(2, epochs.at(-1)?.epoch ?? 2)])
    .range([frame.left, frame.right]);
  const y = scaleLog()
    .domain([Math.min(...losses), Math.max(...losses) * 1.0001])
    .nice()
    .range([frame.bottom, frame.top]);
  const path = (pick: (epoch: EpochRecord) => number | null) =>
    line<EpochRecord>()
      .defined((epoch) => (pick(epoch) ?? 0) > 0)
      .x((epoch) => round(x(epoch.epoch)))
      .y((epoch) => round(y(pick(epoch) ?? 1)))(epochs) ?? '';
  const decades = y
    .ticks()
    .filter((tick) => Number.isInteger(Math.round(1e6 * Math.log10(tick)) / 1e6));
  const ticks = decades.length > 1 ? decades : y.ticks(4);
  return markup`<svg viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-label="${words.lossCurve}">
${drawValueAxis(frame, y, ticks, (tick) => formatNumber(tick, language))}
${drawBottomAxis(frame, x, x.ticks(8).filter(Number.isInteger), (tick) => String(tick))}
<text class="label" x="${frame.left}" y="12">${model.lossAxis}</text>
<text class="label" text-anchor="end" x="${frame.right}" y="${frame.bottom + 36}">${words.epoch}</text>
<path class="line forecast" d="${path((epoch) => epoch.trainLoss)}"/>
<path class="line validation" d="${path((epoch) => epoch.validationLoss)}"/>
</svg>`;
}
