import type { Mark } from '@shared/domain/dataset/dataset';
import type { ForecastStep } from '@shared/domain/forecast';
import { isStepNumber } from '@shared/numeric/step-number';
import { scaleLinear, scaleUtc } from 'd3-scale';
import { area, line } from 'd3-shape';
import { formatCount, formatNumber, formatTick } from '../format-value';
import { type Markup, markup } from '../markup';
import type { ForecastSection, ReportModel } from '../report-model';
import type { ReportWords } from '../words/report-words';
import { drawBottomAxis, drawValueAxis } from './axes';
import { type Frame, round } from './frame';
import { drawMark, type PlotMark, plotMarks } from './mark-shapes';

/** More points than this draw no finer line at the width of a page. */
export const longestTail = 400;

const frame: Frame = { width: 960, height: 430, left: 62, right: 944, top: 26, bottom: 352 };
const stripTop = frame.bottom + 36;
const stripHeight = 20;

interface Point {
  time: number;
  /** null is missing. */
  value: number | null;
}

/** Actuals, fitted, baseline and forecasts with their intervals, and how reliable each step is. */
export function drawForecastPlot(model: ReportModel, words: ReportWords): Markup {
  const steps = model.sections.flatMap((section) => section.steps);
  const actuals = tailOf(model);
  const start = actuals[0]?.time ?? steps[0]!.time;
  const fitted = zip(model.fitted).filter((point) => point.time >= start);
  const isCounted = isStepNumber(start, model.frequency);
  const span: [number, number] = [
    start,
    Math.max(...steps.map((step) => step.time), actuals.at(-1)?.time ?? start),
  ];
  const width = [frame.left, frame.right];
  const x = isCounted ? scaleLinear(span, width) : scaleUtc(span, width);
  const y = scaleLinear()
    .domain(findRange([...actuals, ...fitted], steps))
    .nice(6)
    .range([frame.bottom, frame.top]);
  const path = line<Point>()
    .defined((point) => point.value !== null)
    .x((point) => round(x(point.time)))
    .y((point) => round(y(point.value ?? 0)));
  const band = (lower: 'lower80' | 'lower95', upper: 'upper80' | 'upper95') =>
    area<ForecastStep>()
      .defined((step) => step[lower] !== null && step[upper] !== null)
      .x((step) => round(x(step.time)))
      .y0((step) => round(y(step[lower] ?? 0)))
      .y1((step) => round(y(step[upper] ?? 0)));
  const spanMs = span[1] - start;
  const nameTick = (tick: number) =>
    isCounted ? formatCount(tick, model.language) : formatTick(tick, spanMs, model.language);
  const drawSection = ({ steps: drawn }: ForecastSection): Markup => {
    const points = (pick: (step: ForecastStep) => number): Point[] =>
      drawn.map((step) => ({ time: step.time, value: pick(step) }));
    return markup`<path class="band95" d="${band('lower95', 'upper95')(drawn) ?? ''}"/>
<path class="band80" d="${band('lower80', 'upper80')(drawn) ?? ''}"/>
<path class="line baseline" d="${path(points((step) => step.baseline)) ?? ''}"/>
<path class="line forecast" d="${path(points((step) => step.value)) ?? ''}"/>`;
  };
  return markup`<svg viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-label="${describePlot(model, actuals, words)}">
${drawValueAxis(frame, y, y.ticks(6), (tick) => formatNumber(tick, model.language))}
${drawBottomAxis(frame, x, x.ticks(8).map(Number), nameTick)}
${model.sections.map((section) => drawOrigin(section, x, words))}
<path class="line fitted" d="${path(fitted) ?? ''}"/>
<path class="line actual" d="${path(actuals) ?? ''}"/>
<g>${actuals.map(({ time, value, mark }) => (mark === 'observed' ? markup`` : drawMark(mark, x(time), value === null ? frame.bottom : y(value))))}</g>
${model.sections.map(drawSection)}
<text class="tick" text-anchor="end" x="${frame.left - 8}" y="${stripTop + 14}">✓</text>
${model.sections.map((section) => drawReliability(section, x, words))}
</svg>`;
}

const zip = ({ times, values }: ReportModel['fitted']): Point[] =>
  times.map((time, index) => ({ time, value: values[index] ?? null }));

/** The last actual values, with what became of each. */
const tailOf = ({ actuals }: ReportModel): (Point & { mark: Mark })[] =>
  zip(actuals)
    .map((point, index) => ({ ...point, mark: actuals.marks[index] ?? 'observed' }))
    .slice(-longestTail);

/** Marks other than 'observed' that the plot draws. */
export const marksShown = (model: ReportModel): PlotMark[] => {
  const drawn = new Set(tailOf(model).map(({ mark }) => mark));
  return plotMarks.filter((mark) => drawn.has(mark));
};

/** For those who do not see it. */
function describePlot(
  model: ReportModel,
  actuals: readonly { mark: Mark }[],
  words: ReportWords,
): string {
  const counts = plotMarks.map((mark) => {
    const count = actuals.filter((point) => point.mark === mark).length;
    return count === 0 ? '' : ` ${words.data.marksOf[mark](count)}`;
  });
  return words.plotDescription(model.seriesName) + counts.join('');
}

function findRange(points: readonly Point[], steps: readonly ForecastStep[]): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  const include = (value: number | null) => {
    if (value === null) return;
    low = Math.min(low, value);
    high = Math.max(high, value);
  };
  for (const point of points) include(point.value);
  for (const step of steps) {
    for (const value of [step.value, step.baseline, step.lower95, step.upper95]) include(value);
    for (const value of [step.lower80, step.upper80]) include(value);
  }
  return low === high ? [low - 1, high + 1] : [low, high];
}

function drawOrigin(
  section: ForecastSection,
  x: (time: number) => number,
  words: ReportWords,
): Markup {
  const at = round(x(section.steps[0]!.time));
  return markup`<line class="origin" x1="${at}" x2="${at}" y1="${frame.top - 10}" y2="${frame.bottom}"/><text class="label" x="${at + 5}" y="${frame.top - 1}">${words.originLine[section.origin]}</text>`;
}

/** One cell a step; told apart by height as well as by colour. */
function drawReliability(
  section: ForecastSection,
  x: (time: number) => number,
  words: ReportWords,
): Markup {
  const share = { trustworthy: 1, doubtful: 0.6, 'worse-than-baseline': 0.3, unknown: 0.12 };
  const times = section.steps.map((step) => x(step.time));
  const pitch = times.length > 1 ? (times.at(-1)! - times[0]!) / (times.length - 1) : 12;
  const width = Math.max(1, pitch - 1.5);
  const cells = section.steps.map((step, index) => {
    const height = stripHeight * share[step.reliability];
    return markup`<rect class="r-${step.reliability}" x="${round(times[index]! - width / 2)}" y="${round(stripTop + stripHeight - height)}" width="${round(width)}" height="${round(height)}"><title>${step.step}: ${words.reliabilityOf[step.reliability]}</title></rect>`;
  });
  return markup`<g>${cells}</g>`;
}
