import type { InputChannelMessage, Scaler } from '@shared/contract/trainer-protocol';
import { channelValueAt } from '@shared/domain/network/whole-windows';
import { fitScaler, scale } from './scaler';

/** A series and its channels as the network sees them, scaled. */
export interface InputTable {
  /** The target, [length]; NaN where it is missing. */
  series: Float32Array;
  /**
   * What is seen at each step, [rowCount, features], row by row: the target's value, then each
   * channel's, of a channel that is known ahead the next step's. Goes on behind the series as far as
   * all such channels do; NaN where nothing is known.
   */
  rows: Float32Array;
  features: number;
  /** Whether each feature behind the target's is known ahead. */
  knownAhead: boolean[];
}

/** One a channel; null where it is fed as it is. */
export type ChannelScalers = (Scaler | null)[];

/**
 * Scalers of the channels, of their training part alone.
 *
 * @param firstValidation end of the training part
 * @throws AppFailure 'series-constant', naming the channel
 */
export const fitChannelScalers = (
  channels: readonly InputChannelMessage[],
  firstValidation: number,
): ChannelScalers =>
  channels.map(({ name, scaled, values }) =>
    scaled ? fitScaler(values.subarray(0, firstValidation), name) : null,
  );

/** @param values of the series, original units, NaN where missing */
export function buildInputTable(
  values: Float64Array,
  channels: readonly InputChannelMessage[],
  scaler: Scaler,
  channelScalers: ChannelScalers,
): InputTable {
  const series = scale(values, scaler);
  const knownAhead = channels.map((channel) => channel.knownAhead);
  if (channels.length === 0) return { series, rows: series, features: 1, knownAhead };
  const features = 1 + channels.length;
  const rowCount = values.length + Math.max(countKnownAhead(channels, values.length) - 1, 0);
  const rows = new Float32Array(rowCount * features).fill(Number.NaN);
  series.forEach((value, step) => {
    rows[step * features] = value;
  });
  channels.forEach((channel, at) => {
    const { mean, deviation } = channelScalers[at] ?? { mean: 0, deviation: 1 };
    for (let step = 0; step < rowCount; step++) {
      rows[step * features + 1 + at] = (channelValueAt(channel, step) - mean) / deviation;
    }
  });
  return { series, rows, features, knownAhead };
}

/**
 * Steps behind the series for which every channel that is known ahead has a value; 0 where there is
 * no such channel.
 */
export function countKnownAhead(channels: readonly InputChannelMessage[], length: number): number {
  const known = channels
    .filter(({ knownAhead }) => knownAhead)
    .map(({ values }) => {
      const missing = values.subarray(length).findIndex(Number.isNaN);
      return missing < 0 ? values.length - length : missing;
    });
  return known.length === 0 ? 0 : Math.min(...known);
}
