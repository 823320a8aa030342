/** Sorts the rows of a table by series, stable: a counting sort. */
export class OwnerOrder {
  readonly #owners: Uint32Array;
  readonly #lengths: Uint32Array;

  constructor(owners: Uint32Array, ownerCount: number) {
    this.#owners = owners;
    this.#lengths = new Uint32Array(ownerCount);
    for (const owner of owners) this.#lengths[owner] = (this.#lengths[owner] ?? 0) + 1;
  }

  split<A extends Float64Array | Uint32Array>(rows: A, create: (length: number) => A): A[] {
    const parts = Array.from(this.#lengths, create);
    const filled = new Uint32Array(parts.length);
    for (let row = 0; row < rows.length; row++) {
      const owner = this.#owners[row] as number;
      (parts[owner] as A)[filled[owner] as number] = rows[row] as number;
      filled[owner] = (filled[owner] as number) + 1;
    }
    return parts;
  }
}
