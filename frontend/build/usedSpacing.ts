// Vite plugin: drops the DSFR's spacing utilities (fr-mt-3w, fr-px-md-6w…) that no script names. There
// are two thousand of them; the portal uses some fifty. They weigh 7 kB gzipped on every first visit.
import type { Plugin } from 'vite';

const className = /^\.(fr-[mp][trblxy]?-[a-z0-9-]+)$/;
const mention = /\bfr-[mp][trblxy]?-[a-z0-9-]+/g;
const rule = /([^{}]+)\{([^{}]*)\}/g;

/** The spacing classes that a script names. */
export function spacingNamedIn(script: string): Set<string> {
  return new Set(script.match(mention));
}

/** The style sheet without the spacing rules that nobody names; all other rules stay as they are. */
export function keepUsedSpacing(css: string, used: ReadonlySet<string>): string {
  return css.replace(rule, (whole: string, selectors: string, body: string) => {
    const list = selectors.split(',');
    const names = list.map((selector) => className.exec(selector.trim())?.[1]);
    if (names.some((name) => name === undefined)) return whole;
    const kept = list.filter((_, index) => used.has(names[index] ?? ''));
    return kept.length > 0 ? `${kept.join(',')}{${body}}` : '';
  });
}

/** Looks at every script of the build, react-dsfr's own included. */
export function usedSpacing(): Plugin {
  return {
    name: 'portail:used-spacing',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const used = new Set<string>();
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') spacingNamedIn(output.code).forEach((name) => used.add(name));
      }
      for (const output of Object.values(bundle)) {
        if (output.type === 'asset' && output.fileName.endsWith('.css')) {
          output.source = keepUsedSpacing(output.source.toString(), used);
        }
      }
    },
  };
}
