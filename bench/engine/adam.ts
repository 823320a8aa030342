/** The optimizer of every system; bench/peers/peer.py has the same numbers. */
export const ADAM = {
  learningRate: 0.001,
  firstDecay: 0.9,
  secondDecay: 0.999,
  epsilon: 1e-7,
} as const;
