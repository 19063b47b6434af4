// Builds the screens into dist/, runs them in development, and runs their unit tests.
import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const apiInDevelopment = `http://localhost:${process.env.PORT ?? '8080'}`;

/** Replaces react-dsfr's colour tables by the two values that are used: see src/vendor. */
const fewColors: Plugin = {
  name: 'portail:few-colors',
  apply: 'build',
  enforce: 'pre',
  resolveId(source, importer) {
    const asked = source === './colors' && importer?.includes('react-dsfr/fr/index.js');
    return asked ? join(import.meta.dirname, 'src/vendor/reactDsfrColors.ts') : null;
  },
};

export default defineConfig({
  plugins: [react(), fewColors],
  build: {
    // scripts/clean.mjs empties dist/: the committed placeholder must survive.
    emptyOutDir: false,
    manifest: true,
    // The content security policy forbids data: scripts and styles, and caching prefers files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // React-dsfr's modules import folders, which Node cannot do: bundle them for the prerender.
  ssr: { noExternal: ['@codegouvfr/react-dsfr', 'tsafe'] },
  server: {
    proxy: { '/api': { target: apiInDevelopment, changeOrigin: false } },
  },
  test: {
    globals: true,
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
    // One jsdom for all files instead of one each: seconds instead of minutes. setup.ts cleans up.
    isolate: false,
    server: { deps: { inline: ['@codegouvfr/react-dsfr'] } },
  },
});
