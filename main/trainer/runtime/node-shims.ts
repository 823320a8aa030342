import util from 'node:util';

/**
 * tfjs-node 4.22 calls `util.isNullOrUndefined` and `util.isArray`, which Node 23 removed
 * (tensorflow/tfjs#8609). Defines them where they are missing; call it before tfjs-node is loaded.
 */
export function defineRemovedUtilities(): void {
  const replacements = {
    isNullOrUndefined: (value: unknown) => value === null || value === undefined,
    isArray: Array.isArray,
  };
  for (const [name, replacement] of Object.entries(replacements)) {
    if (!(name in util)) Object.defineProperty(util, name, { value: replacement });
  }
}
