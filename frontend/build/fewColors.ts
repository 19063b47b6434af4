// Vite plugin: replaces react-dsfr's colour tables by the two values that are used.
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** See src/vendor/reactDsfrColors.ts for what is lost: nothing that the portal shows. */
export function fewColors(): Plugin {
  return {
    name: 'portail:few-colors',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      const asked = source === './colors' && importer?.includes('react-dsfr/fr/index.js');
      return asked ? join(import.meta.dirname, '../src/vendor/reactDsfrColors.ts') : null;
    },
  };
}
