/** Sizes of the parts of a batch of at least so many windows, the larger ones first. */
export function partSizes(batch: number, parts: number): number[] {
  return Array.from({ length: parts }, (_, part) => Math.ceil((batch - part) / parts));
}
