import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { physicalHeight, placeAfterScroll, placeOfOffset } from './stretched-scroll';

/** Before it is measured, and where nothing measures (tests without a layout). */
const initialViewHeight = 400;
/** Rows that are drawn beyond the view, so that a short scroll shows no gap. */
const overscan = 6;

interface RowWindow {
  element: RefObject<HTMLElement | null>;
  /** Of the area that the rows scroll in. */
  height: number;
  /** Index of the first row that is drawn, and of the one behind the last. */
  from: number;
  to: number;
  /** Where a row's upper edge is in that area. */
  topOf(index: number): number;
  onScroll(): void;
  /** Brings a row into the middle of the view. */
  show(index: number): void;
}

/** Which rows of equal height are in view, out of any number of them. */
export function useRowWindow(count: number, rowHeight: number, headHeight: number): RowWindow {
  const element = useRef<HTMLElement>(null);
  const [place, setPlace] = useState({ physical: 0, offset: 0 });
  const [viewHeight, setViewHeight] = useState(initialViewHeight);
  const extent = { rowsHeight: count * rowHeight, viewHeight };
  const latest = useRef({ extent, place });
  latest.current.extent = extent;

  useLayoutEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const height = entry?.contentRect.height ?? 0;
      if (height > 0) setViewHeight(Math.max(rowHeight, Math.round(height) - headHeight));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [rowHeight, headHeight]);

  const move = useCallback((next: { physical: number; offset: number }) => {
    latest.current.place = next;
    setPlace(next);
  }, []);
  const onScroll = useCallback(() => {
    const physical = element.current?.scrollTop ?? 0;
    const before = latest.current.place;
    // Also tells of its own moves and of sideways ones.
    if (Math.round(before.physical) === Math.round(physical)) return;
    move(placeAfterScroll(before, physical, latest.current.extent));
  }, [move]);
  const show = useCallback(
    (index: number) => {
      const middle = index * rowHeight - (latest.current.extent.viewHeight - rowHeight) / 2;
      move(placeOfOffset(middle, latest.current.extent));
      if (element.current) element.current.scrollTop = latest.current.place.physical;
    },
    [move, rowHeight],
  );

  const first = Math.floor(place.offset / rowHeight);
  const shown = Math.ceil(viewHeight / rowHeight) + 1;
  return {
    element,
    height: physicalHeight(extent),
    from: Math.max(0, Math.min(first, count - shown) - overscan),
    to: Math.min(count, first + shown + overscan),
    topOf: (index) => place.physical + index * rowHeight - place.offset,
    onScroll,
    show,
  };
}
