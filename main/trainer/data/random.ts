/**
 * The one source of random numbers of a run: sfc32, the small fast counting generator of Chris
 * Doty-Humphrey's PractRand (128 bits of state, passes BigCrush). Its state can be saved and
 * restored, so that a resumed run draws the very numbers of an unbroken one.
 */
export interface RandomSource {
  /** Uniform in [0, 1), 32 bits. */
  uniform(): number;
  /** Standard normal (Box and Muller 1958). */
  normal(): number;
  /** Uniform integer in [0, bound). */
  below(bound: number): number;
  /** Four unsigned 32-bit words. */
  state(): number[];
}

const WARM_UP_DRAWS = 12;

/** @param seed unsigned 32-bit integer */
export function createRandom(seed: number): RandomSource {
  let mixed = seed >>> 0;
  // splitmix32 spreads neighbouring seeds far apart.
  const word = () => {
    mixed = (mixed + 0x9e37_79b9) >>> 0;
    let bits = Math.imul(mixed ^ (mixed >>> 16), 0x21f0_aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a_2d97);
    return (bits ^ (bits >>> 15)) >>> 0;
  };
  const random = restoreRandom([word(), word(), word(), 1]);
  for (let draw = 0; draw < WARM_UP_DRAWS; draw++) random.uniform();
  return random;
}

/**
 * @param state what `state()` of another generator gave
 * @throws RangeError where it is not four words
 */
export function restoreRandom(state: readonly number[]): RandomSource {
  const [first, second, third, count] = state;
  if (
    state.length !== 4 ||
    first === undefined ||
    second === undefined ||
    third === undefined ||
    count === undefined
  ) {
    throw new RangeError(`A generator's state has 4 words, not ${state.length}`);
  }
  let a = first | 0;
  let b = second | 0;
  let c = third | 0;
  let counter = count | 0;
  const uniform = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 0x1_0000_0000;
  };
  return {
    uniform,
    normal() {
      const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
      return radius * Math.cos(2 * Math.PI * uniform());
    },
    below: (bound) => Math.floor(uniform() * bound),
    state: () => [a >>> 0, b >>> 0, c >>> 0, counter >>> 0],
  };
}
