import type { NetworkSpec } from '@shared/domain/network-spec';

/** √(Σ g²) over every gradient of the network. */
export function globalNorm(gradients: Float32Array): number {
  let squares = 0;
  for (let index = 0; index < gradients.length; index++) {
    const gradient = gradients[index]!;
    squares += gradient * gradient;
  }
  return Math.sqrt(squares);
}

/**
 * Factor for every gradient so that their global norm is at most the spec's (Pascanu, Mikolov and
 * Bengio 2013). 1 where nothing is clipped.
 *
 * @param norm before clipping
 */
export function clipFactor(norm: number, clipping: NetworkSpec['clipping']): number {
  if (clipping.kind === 'off' || norm <= clipping.maxNorm) return 1;
  return clipping.maxNorm / norm;
}
