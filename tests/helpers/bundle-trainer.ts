import { rename } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');
let bundled: Promise<string> | null = null;

/**
 * Bundles the trainer as electron-vite does (CommonJS, Node 16, tfjs outside), once per process.
 *
 * @returns path of the .cjs file, to be forked with `serialization: 'advanced'`
 */
export function bundleTrainer(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const folder = resolve(root, 'node_modules/.cache/gatecast-tests');
  const outfile = resolve(folder, `trainer-${process.pid}.cjs`);
  const shared = resolve(folder, 'trainer.cjs');
  await build({
    entryPoints: [resolve(root, 'main/trainer/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node16',
    external: ['@tensorflow/*'],
    alias: { '@shared': resolve(root, 'shared') },
    logLevel: 'error',
    // Never reached in CommonJS, where __filename exists.
    logOverride: { 'empty-import-meta': 'silent' },
  });
  // Test workers may bundle at once: a rename replaces the file whole.
  await rename(outfile, shared);
  return shared;
}
