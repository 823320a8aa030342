import { channelName } from '@shared/contract';
import type { FeatureDefinition, Handlers } from '@shared/contract/define-call';
import { type ServeOptions, serveCall } from './serve-call';

type ContractDefinition = Record<string, FeatureDefinition>;
type HandlersOf<C extends ContractDefinition> = { [F in keyof C]: Handlers<C[F]> };

/** One channel for each `feature.call` of the contract, and no other. */
export function serveContract<C extends ContractDefinition>(
  contract: C,
  handlers: HandlersOf<C>,
  options: ServeOptions,
): void {
  for (const feature of keysOf(contract)) {
    serveFeature(feature, contract[feature], handlers[feature], options);
  }
}

function serveFeature<F extends FeatureDefinition>(
  name: string,
  feature: F,
  handlers: Handlers<F>,
  options: ServeOptions,
): void {
  for (const call of keysOf(feature)) {
    serveCall<F[keyof F & string]>(channelName(name, call), feature[call], handlers[call], options);
  }
}

const keysOf = <T extends object>(value: T) => Object.keys(value) as (keyof T & string)[];
