import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);
const alias = { '@shared': at('shared'), '@': at('renderer') };

/** Native packages, and what they load by path at run time, stay outside the bundle. */
const external = ['electron', /^@tensorflow\//, /^@duckdb\//];

/**
 * Main, trainer and preload are CommonJS for Node 16 and the page is for Chromium 108, so that the
 * development fallback (Electron 22, docs/adr/0003-electron-fallback.md) runs the code that ships.
 */
export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      target: 'node16',
      outDir: at('out/main'),
      license: { fileName: 'third-party.md' },
      externalizeDeps: false,
      rollupOptions: {
        input: {
          index: at('main/index.ts'),
          cli: at('main/cli.ts'),
          trainer: at('main/trainer/index.ts'),
          'data-worker': at('main/datasets/worker/thread.ts'),
        },
        external,
        output: {
          format: 'cjs',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      target: 'node16',
      outDir: at('out/preload'),
      license: { fileName: 'third-party.md' },
      externalizeDeps: false,
      rollupOptions: {
        input: { preload: at('main/preload.ts') },
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    resolve: { alias },
    plugins: [react()],
    build: {
      target: 'chrome108',
      cssTarget: 'chrome108',
      minify: 'oxc',
      outDir: at('out/renderer'),
      license: { fileName: 'third-party.md' },
      rollupOptions: { input: at('renderer/index.html') },
    },
  },
});
