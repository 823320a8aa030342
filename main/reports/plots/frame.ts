/** The drawing area of a plot, in units of its viewBox. */
export interface Frame {
  width: number;
  height: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Two decimals draw finer than any screen or printer and keep the file small. */
export const round = (value: number): number => Math.round(value * 100) / 100;
