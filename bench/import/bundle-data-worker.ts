import { resolve } from 'node:path';
import { build } from 'esbuild';

/** Bundles the data worker as the product is bundled. @returns the path of the script. */
export async function bundleDataWorker(): Promise<string> {
  const outfile = resolve('node_modules/.gatecast/bench/data-worker.cjs');
  await build({
    entryPoints: [resolve('main/datasets/worker/thread.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node16',
    external: ['@duckdb/*'],
    alias: { '@shared': resolve('shared') },
    logLevel: 'error',
  });
  return outfile;
}
