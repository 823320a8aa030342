/**
 * Browsers lay nothing out beyond some 16 to 33 million pixels. A longer table is squeezed into this
 * height: a short way on its scroll bar moves the rows as far as the bar, a long way goes to the
 * same share of the table.
 */
const tallestPixels = 12_000_000;

export interface ScrollExtent {
  /** Pixels that all rows would take. */
  rowsHeight: number;
  viewHeight: number;
}

export interface ScrollPlace {
  /** The scroll bar's own position. */
  physical: number;
  /** Which pixel of the rows is at the top of the view. */
  offset: number;
}

export const physicalHeight = ({ rowsHeight }: ScrollExtent): number =>
  Math.min(rowsHeight, tallestPixels);

const lastOffset = ({ rowsHeight, viewHeight }: ScrollExtent) =>
  Math.max(0, rowsHeight - viewHeight);
const lastPhysical = (extent: ScrollExtent) =>
  Math.max(0, physicalHeight(extent) - extent.viewHeight);

const within = (value: number, most: number) => Math.min(Math.max(0, value), most);

/** Where the rows are when the scroll bar has moved to `physical`. */
export function placeAfterScroll(
  before: ScrollPlace,
  physical: number,
  extent: ScrollExtent,
): ScrollPlace {
  const [most, end] = [lastOffset(extent), lastPhysical(extent)];
  if (physicalHeight(extent) === extent.rowsHeight) return { physical, offset: physical };
  if (physical <= 0) return { physical: 0, offset: 0 };
  if (physical >= end) return { physical, offset: most };
  const moved = physical - before.physical;
  const isShort = Math.abs(moved) <= extent.viewHeight;
  return {
    physical,
    offset: isShort ? within(before.offset + moved, most) : (physical / end) * most,
  };
}

/** Where the scroll bar belongs when the pixel `offset` of the rows is at the top. */
export function placeOfOffset(offset: number, extent: ScrollExtent): ScrollPlace {
  const [most, end] = [lastOffset(extent), lastPhysical(extent)];
  const shown = within(offset, most);
  return { offset: shown, physical: most === 0 ? 0 : (shown / most) * end };
}
