import type { Mark } from '@shared/domain/dataset/dataset';
import { type Markup, markup } from '../markup';
import { round } from './frame';

/** What became of a step that was not merely observed. */
export type PlotMark = Exclude<Mark, 'observed'>;

export const plotMarks: readonly PlotMark[] = ['imputed', 'missing', 'outlier', 'replaced'];

/** A shape for each mark, as the app draws them, so that colour alone never tells them apart. */
export function drawMark(mark: PlotMark, atX: number, atY: number): Markup {
  const [x, y] = [round(atX), round(atY)];
  switch (mark) {
    case 'imputed':
      return markup`<circle class="mark-imputed" cx="${x}" cy="${y}" r="3"/>`;
    case 'missing':
      return markup`<path class="mark-missing" d="M${x},${round(y - 4)}v8"/>`;
    case 'outlier':
      return markup`<path class="mark-outlier" d="M${x},${round(y - 5)}l4.6,8.4h-9.2Z"/>`;
    case 'replaced':
      return markup`<path class="mark-replaced" d="M${x},${round(y - 4.4)}l4.4,4.4l-4.4,4.4l-4.4,-4.4Z"/>`;
  }
}
