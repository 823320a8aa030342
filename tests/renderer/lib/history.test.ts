import { describe, expect, it } from 'vitest';
import { recordStep, redoStep, startHistory, undoStep } from '@/lib/history';

describe('history', () => {
  it('goes back and forth through what was recorded', () => {
    const three = recordStep(recordStep(startHistory(1), 2), 3);
    expect(undoStep(three)).toEqual({ past: [1], present: 2, future: [3] });
    expect(undoStep(undoStep(three))).toEqual({ past: [], present: 1, future: [2, 3] });
    expect(redoStep(undoStep(undoStep(three)))).toEqual({ past: [1], present: 2, future: [3] });
  });

  it('forgets what was undone once something else is recorded', () => {
    const history = recordStep(undoStep(recordStep(startHistory(1), 2)), 4);
    expect(history).toEqual({ past: [1], present: 4, future: [] });
  });

  it('stays as it is where there is nothing to undo or redo', () => {
    const history = startHistory(undefined);
    expect(undoStep(history)).toBe(history);
    expect(redoStep(history)).toBe(history);
  });

  it('keeps the last hundred states', () => {
    let history = startHistory(0);
    for (let value = 1; value <= 150; value++) history = recordStep(history, value);
    expect(history.past).toHaveLength(100);
    expect(history.past[0]).toBe(50);
  });
});
