import type { InputChannelMessage } from '@shared/contract/trainer-protocol';
import { appError } from '@shared/domain/app-error';
import { countChannels } from '@shared/domain/network/step-features';
import type { NetworkSpec } from '@shared/domain/network-spec';
import { AppFailure } from './app-failure';

/**
 * A series and the channels that the spec says: as many, each as long as the series (longer alone
 * where it is known ahead), of numbers and NaN.
 *
 * @throws AppFailure 'request-invalid' at the first thing that does not fit
 */
export function requireInputs(
  values: Float64Array,
  inputs: readonly InputChannelMessage[],
  spec: Pick<NetworkSpec, 'inputs'>,
): void {
  requireNumbers(values, 'values');
  const needed = countChannels(spec.inputs);
  if (inputs.length !== needed) {
    throw refuse('inputs', `has ${inputs.length} channels, the spec ${needed}`);
  }
  inputs.forEach((channel, at) => {
    const path = `inputs[${at}].values`;
    requireNumbers(channel.values, path);
    const { length } = channel.values;
    const fits = channel.knownAhead ? length >= values.length : length === values.length;
    if (!fits) throw refuse(path, `has ${length} values, the series ${values.length}`);
  });
}

/** NaN is a missing value; nothing else may be but finite. */
function requireNumbers(values: Float64Array, path: string): void {
  const index = values.findIndex((value) => !Number.isFinite(value) && !Number.isNaN(value));
  if (index >= 0) throw refuse(`${path}[${index}]`, `is ${values[index]}`);
}

const refuse = (path: string, reason: string) =>
  new AppFailure(appError('request-invalid', { call: 'trainer', path, reason }));
