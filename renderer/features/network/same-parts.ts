import type { NetworkSpec } from '@shared/domain/network-spec';

type Key = keyof NetworkSpec;

/** Props of a section that reads these parts of the spec and no other. */
export interface PartsProps<Keys extends readonly Key[]> {
  spec: Pick<NetworkSpec, Keys[number]>;
}

/** For `memo`: a section is drawn anew only where one of its parts is another, not at each keystroke. */
export const sameParts =
  <Keys extends readonly Key[]>(keys: Keys) =>
  (before: PartsProps<Keys>, after: PartsProps<Keys>): boolean =>
    keys.every((key: Keys[number]) => before.spec[key] === after.spec[key]);
