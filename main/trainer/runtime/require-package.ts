import { createRequire } from 'node:module';

/**
 * `require` for packages that stay outside the bundle. In the bundle (CommonJS) this file is the
 * bundle itself; under vitest it is an ES module.
 */
export const requirePackage = createRequire(
  typeof __filename === 'string' ? __filename : import.meta.url,
);
