import { resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');

/**
 * Bundles CLI and trainer beside each other, as electron-vite does, under the checkout so that both
 * find their external packages.
 * @returns path of cli.js
 */
export async function bundleCli(): Promise<string> {
  const outdir = resolve(root, `node_modules/.cache/gatecast-tests/cli-${process.pid}`);
  await build({
    entryPoints: {
      cli: resolve(root, 'main/cli.ts'),
      trainer: resolve(root, 'main/trainer/index.ts'),
    },
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node16',
    external: ['@tensorflow/*', '@duckdb/*'],
    alias: { '@shared': resolve(root, 'shared') },
    logLevel: 'error',
    // Never reached in CommonJS, where __filename exists.
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return resolve(outdir, 'cli.js');
}
