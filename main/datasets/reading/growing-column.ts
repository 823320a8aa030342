type Numbers = Float64Array | Uint32Array;

/** A column of numbers that is appended to. Its memory is taken at once where its length is known. */
export class GrowingColumn<A extends Numbers> {
  readonly #create: (length: number) => A;
  #numbers: A;
  #length = 0;

  constructor(create: (length: number) => A, expectedLength: number) {
    this.#create = create;
    this.#numbers = create(Math.max(expectedLength, 16));
  }

  get length(): number {
    return this.#length;
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = this.#create(this.#length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length++] = number;
  }

  /** What was appended; the column is done with then. */
  take(): A {
    // A view would keep, and send to another thread, the whole buffer.
    return this.#length === this.#numbers.length
      ? this.#numbers
      : (this.#numbers.slice(0, this.#length) as A);
  }
}

export const growingDoubles = (expectedLength: number): GrowingColumn<Float64Array> =>
  new GrowingColumn((length) => new Float64Array(length), expectedLength);

export const growingIntegers = (expectedLength: number): GrowingColumn<Uint32Array> =>
  new GrowingColumn((length) => new Uint32Array(length), expectedLength);
