// Builds the screens into dist/, runs them in development, and runs their unit tests.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { fewColors } from './build/fewColors';
import { firstVisit } from './build/firstVisit';
import { usedSpacing } from './build/usedSpacing';

const apiInDevelopment = `http://localhost:${process.env.PORT ?? '8080'}`;

export default defineConfig({
  plugins: [react(), fewColors(), usedSpacing()],
  build: {
    // scripts/clean.mjs empties dist/: the committed placeholder must survive.
    emptyOutDir: false,
    manifest: true,
    // One style sheet: what single pages add to it is 2 kB of 57.
    cssCodeSplit: false,
    // The content security policy forbids data: scripts and styles, and caching prefers files; but the icons of
    // the DSFR, some 250 bytes each, travel in its style sheet rather than in ten more requests.
    assetsInlineLimit: (file, content) => file.endsWith('.svg') && content.length < 1000,
    // A name a page adds nothing to what finds it, and every first visit loads them all: digests alone.
    rolldownOptions: {
      output: {
        chunkFileNames: 'assets/[hash].js',
        codeSplitting: { groups: firstVisit() },
      },
    },
    modulePreload: {
      polyfill: false,
      // The list of what each page needs besides its own chunk weighs on the first visit of all: browsers
      // find it in the chunk's imports, and scripts/prerender.mjs names what a first visit needs.
      resolveDependencies: () => [],
    },
  },
  // React-dsfr's modules import folders, which Node cannot do: bundle them for the prerender.
  ssr: { noExternal: ['@codegouvfr/react-dsfr', 'tsafe'] },
  server: {
    proxy: { '/api': { target: apiInDevelopment, changeOrigin: false } },
  },
  test: {
    globals: true,
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts'],
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
    testTimeout: 30_000,
    // One jsdom for all files instead of one each: seconds instead of minutes. setup.ts cleans up.
    isolate: false,
    server: { deps: { inline: ['@codegouvfr/react-dsfr'] } },
  },
});
