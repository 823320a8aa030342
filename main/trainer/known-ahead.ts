import type { InputChannelMessage } from '@shared/contract/trainer-protocol';
import { appError } from '@shared/domain/app-error';
import { AppFailure } from './app-failure';

/** How far a forecast can go by the channels that have to be known ahead of it. */
export interface KnownAhead {
  /** Whether they have a value at each step that a forecast from `origin` looks at. */
  reaches(origin: number): boolean;
  /** @throws AppFailure 'horizon-invalid', naming the channel that ends first and what it allows */
  require(origin: number): void;
}

/**
 * A forecast looks at the first step that it predicts, and with each block of predictions at the
 * first of the next one.
 *
 * @param blockSteps values of each prediction
 */
export function findKnownAhead(
  inputs: readonly InputChannelMessage[],
  horizonSteps: number,
  blockSteps: number,
): KnownAhead {
  const channels = inputs
    .filter(({ knownAhead }) => knownAhead)
    .map(({ name, values }) => ({ name, known: countKnown(values) }));
  const needed = Math.floor((horizonSteps - 1) / blockSteps) * blockSteps + 1;
  const reaches = (origin: number) => channels.every(({ known }) => (known[origin] ?? 0) >= needed);
  return {
    reaches,
    require(origin) {
      if (reaches(origin)) return;
      const [{ name, steps }] = channels
        .map((channel) => ({ name: channel.name, steps: channel.known[origin] ?? 0 }))
        .sort((left, right) => left.steps - right.steps) as [{ name: string; steps: number }];
      const longest = Math.ceil(steps / blockSteps) * blockSteps;
      throw new AppFailure(
        appError('horizon-invalid', {
          value: horizonSteps,
          allowed: `${longest === 0 ? '0' : `1–${longest}`} («${name}»)`,
        }),
      );
    },
  };
}

/** For each index, how many values in a row are there from it on. */
function countKnown(values: Float64Array): Int32Array {
  const known = new Int32Array(values.length + 1);
  for (let index = values.length - 1; index >= 0; index--) {
    known[index] = Number.isNaN(values[index]) ? 0 : known[index + 1]! + 1;
  }
  return known;
}
