import type { EpochRecord } from '@shared/domain/run';
import type { BatchResult } from './network';

type Means = Pick<
  EpochRecord,
  'trainLoss' | 'gradientNorm' | 'clippedShare' | 'layerNorms' | 'learningRate'
>;

/** What an epoch's batches come to. */
export class EpochSums {
  #loss = 0;
  #windows = 0;
  #batches = 0;
  #norms = 0;
  #clipped = 0;
  #layerNorms: number[] = [];
  #learningRate: number | null = null;

  add({ loss, gradient, layers }: BatchResult, windows: number, learningRate: number): void {
    this.#loss += loss * windows;
    this.#windows += windows;
    this.#batches += 1;
    this.#norms += gradient.before;
    this.#clipped += gradient.after < gradient.before ? 1 : 0;
    layers.forEach(({ before }, layer) => {
      this.#layerNorms[layer] = (this.#layerNorms[layer] ?? 0) + before;
    });
    this.#learningRate = learningRate;
  }

  /** The loss over windows, norms over batches. */
  means(): Means {
    return {
      trainLoss: this.#loss / this.#windows,
      gradientNorm: this.#norms / this.#batches,
      clippedShare: this.#clipped / this.#batches,
      layerNorms: this.#layerNorms.map((norm) => norm / this.#batches),
      learningRate: this.#learningRate,
    };
  }
}
