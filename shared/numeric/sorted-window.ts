/** Up to so many values a scan is quicker than a binary search. */
const shortWindow = 32;

/** The values of a sliding window in ascending order. NaN stands for no value. */
export class SortedWindow {
  private readonly sorted: Float64Array;
  private size = 0;

  constructor(capacity: number) {
    this.sorted = new Float64Array(capacity);
  }

  add(value: number): void {
    if (Number.isNaN(value)) return;
    const at = this.lowerBound(value);
    this.sorted.copyWithin(at + 1, at, this.size);
    this.sorted[at] = value;
    this.size++;
  }

  /** Takes out one value that is there, and puts another in. */
  replace(leaving: number, entering: number): void {
    if (Number.isNaN(leaving)) this.add(entering);
    else if (Number.isNaN(entering)) this.remove(leaving);
    else if (this.size <= shortWindow) this.shift(leaving, entering);
    else {
      this.remove(leaving);
      this.add(entering);
    }
  }

  /** The middle value, or the mean of the two in the middle. */
  median(): number {
    const { sorted, size } = this;
    const middle = size >> 1;
    const upper = sorted[middle] as number;
    return size % 2 === 1 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
  }

  /** Whether |value − median| > limit × MAD, and MAD > 0. False for NaN. */
  isBeyond(value: number, limit: number): boolean {
    const { sorted, size } = this;
    const median = this.median();
    const distance = Math.abs(value - median);
    // False for NaN too.
    if (!(distance > 0)) return false;
    if (size % 2 === 0) {
      const mad = this.medianDeviation(median);
      return mad > 0 && distance > limit * mad;
    }
    // MAD is below a number where more than half of the values are nearer to the median than it.
    const middle = size >> 1;
    const near = distance / limit;
    // The value itself is on one side: all that are near are from the other side or between.
    let [low, high] = [middle, middle];
    while (low > 0 && median - (sorted[low - 1] as number) < near) low--;
    while (high < size - 1 && (sorted[high + 1] as number) - median < near) high++;
    return high - low >= middle && this.medianDeviation(median) > 0;
  }

  /** Median of |x − median| over the window: a merge from the median outwards. */
  private medianDeviation(median: number): number {
    const { sorted, size } = this;
    let high = this.lowerBound(median);
    let low = high - 1;
    let [last, before] = [0, 0];
    for (let taken = 0; taken <= size >> 1; taken++) {
      const below = low >= 0 ? median - (sorted[low] as number) : Number.POSITIVE_INFINITY;
      const above = high < size ? (sorted[high] as number) - median : Number.POSITIVE_INFINITY;
      before = last;
      last = Math.min(below, above);
      if (below < above) low--;
      else high++;
    }
    return size % 2 === 1 ? last : (before + last) / 2;
  }

  private remove(value: number): void {
    const at = this.lowerBound(value);
    this.sorted.copyWithin(at, at + 1, this.size);
    this.size--;
  }

  /** Removal and insertion in one go: only what lies between the two moves. */
  private shift(leaving: number, entering: number): void {
    const { sorted, size } = this;
    let at = 0;
    while ((sorted[at] as number) < leaving) at++;
    if (entering > leaving) {
      while (at + 1 < size && (sorted[at + 1] as number) < entering) {
        sorted[at] = sorted[at + 1] as number;
        at++;
      }
    } else {
      while (at > 0 && (sorted[at - 1] as number) > entering) {
        sorted[at] = sorted[at - 1] as number;
        at--;
      }
    }
    sorted[at] = entering;
  }

  /** Where a value is, or where it would stand. */
  private lowerBound(value: number): number {
    let [from, to] = [0, this.size];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.sorted[middle] as number) < value) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}
