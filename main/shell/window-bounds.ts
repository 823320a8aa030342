import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';

export const minimumSize = { width: 900, height: 600 };

const boundsSchema = z.strictObject({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(minimumSize.width),
  height: z.number().int().min(minimumSize.height),
  maximized: z.boolean(),
});

export type WindowBounds = z.output<typeof boundsSchema>;

/**
 * Where the window was, or null where that is not known or no longer visible: on a display that was
 * unplugged, it would open out of sight.
 */
export function readBounds(file: string, displays: readonly Rectangle[]): WindowBounds | null {
  try {
    const bounds = boundsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return displays.some((display) => showsTitleBar(display, bounds)) ? bounds : null;
  } catch {
    // The first start, or a file edited by hand: the default place will do.
    return null;
  }
}

/** Synchronous: the window that asks is closing, and the app may end with it. */
export function writeBounds(
  file: string,
  window: Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'>,
): void {
  const bounds: WindowBounds = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, JSON.stringify(bounds));
  renameSync(temporary, file);
}

/** Enough of the upper edge to drag the window by. */
function showsTitleBar(display: Rectangle, { x, y, width }: WindowBounds): boolean {
  const reachable = 100;
  const overlap = Math.min(x + width, display.x + display.width) - Math.max(x, display.x);
  return overlap >= reachable && y >= display.y && y + reachable / 2 <= display.y + display.height;
}
