// What scripts/prerender.mjs calls to write the public pages as HTML at build time.
import { setUseLang } from '@codegouvfr/react-dsfr/i18n';
import { setLink } from '@codegouvfr/react-dsfr/link';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { createQueryClient } from './api/queryClient';
import { App } from './App';
import { loadDictionary, useLang, type Lang } from './i18n';
import { basenameOf, languages, localisedPath } from './i18n/lang';
import { routeOf, routes } from './routes';
import type { Installation } from './site';
import { RouterLink } from './ui/links';

setUseLang({ useLang });
setLink({ Link: RouterLink as Parameters<typeof setLink>[0]['Link'] });

export { languages };

/** Every address, for the Go server; and those to prerender. */
export const addresses = routes.map(({ path, prerender }) => ({
  path,
  prerender: prerender ?? false,
}));

/** The HTML of one page, its title and description first. */
export async function render(
  path: string,
  lang: Lang,
  installation: Installation,
): Promise<string> {
  await routeOf(path)?.page.load(lang);
  const queryClient = createQueryClient();
  const html = renderToString(
    <StaticRouter basename={basenameOf(lang)} location={localisedPath(path, lang)}>
      <App
        lang={lang}
        t={await loadDictionary(lang)}
        installation={installation}
        queryClient={queryClient}
      />
    </StaticRouter>,
  );
  queryClient.clear();
  return html;
}

/** The message of the pages that need JavaScript. */
export async function noscript(lang: Lang): Promise<string> {
  return (await loadDictionary(lang)).frame.noscript;
}
