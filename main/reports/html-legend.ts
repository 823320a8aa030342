import type { Reliability } from '@shared/domain/forecast';
import { type Markup, markup } from './markup';
import { drawMark, type PlotMark } from './plots/mark-shapes';
import type { ReportWords } from './words/report-words';

/**
 * What the lines and bands of the forecast plot stand for, and the strip below it.
 *
 * @param marks that are drawn
 */
export function drawForecastLegend(marks: readonly PlotMark[], words: ReportWords): Markup {
  const reliabilities: Reliability[] = [
    'trustworthy',
    'doubtful',
    'worse-than-baseline',
    'unknown',
  ];
  return markup`<ul class="legend">
${lineKey('actual', words.actual)}${lineKey('fitted', words.fitted)}${lineKey('forecast', words.forecast)}${lineKey('baseline', words.baseline)}${bandKey('band80', words.interval(80))}${bandKey('band95', words.interval(95))}${marks.map((mark) => markKey(mark, words.data.markOf[mark]))}
</ul>
<ul class="legend"><li>✓ ${words.reliability}:</li>${reliabilities.map((one) => markup`<li>${reliabilityDot(one)}${words.reliabilityOf[one]}</li>`)}</ul>`;
}

export function drawLossLegend(words: ReportWords): Markup {
  return markup`<ul class="legend">${lineKey('forecast', words.trainLoss)}${lineKey('validation', words.validationLoss)}</ul>`;
}

export function reliabilityDot(reliability: Reliability): Markup {
  return markup`<svg class="dot" viewBox="0 0 10 10" aria-hidden="true"><rect class="r-${reliability}" width="10" height="10" rx="2"/></svg>`;
}

function lineKey(name: string, text: string): Markup {
  return markup`<li><svg viewBox="0 0 26 12" aria-hidden="true"><line class="line ${name}" x1="0" x2="26" y1="6" y2="6"/></svg>${text}</li>`;
}

function markKey(mark: PlotMark, text: string): Markup {
  return markup`<li><svg viewBox="0 0 26 12" aria-hidden="true">${drawMark(mark, 13, 6)}</svg>${text}</li>`;
}

function bandKey(name: string, text: string): Markup {
  return markup`<li><svg viewBox="0 0 26 12" aria-hidden="true"><rect class="${name}" width="26" height="12"/></svg>${text}</li>`;
}
