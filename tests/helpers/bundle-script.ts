import { resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');

/** Bundles a TypeScript script as the product is bundled, for a child process to run. */
export async function bundleScript(entry: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node16',
    format: 'cjs',
    external: ['@duckdb/node-api'],
    alias: { '@shared': resolve(root, 'shared') },
    logLevel: 'error',
  });
}

/** Where the script finds the external packages, wherever it lies. */
export const scriptEnvironment = { ...process.env, NODE_PATH: resolve(root, 'node_modules') };
