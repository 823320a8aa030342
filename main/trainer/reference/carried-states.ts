/** States of recurrent layers between two passes, by value: no tensor outlives its pass. */
export class CarriedStates {
  readonly #kept = new Map<object, Float32Array[]>();

  /**
   * @param length of one state, batch × units
   * @returns what the last pass left, or null where that had another number of windows
   */
  of(layer: object, length: number): Float32Array[] | null {
    const kept = this.#kept.get(layer);
    return kept?.[0]?.length === length ? kept : null;
  }

  keep(layer: object, states: Float32Array[]): void {
    this.#kept.set(layer, states);
  }

  reset(): void {
    this.#kept.clear();
  }
}
