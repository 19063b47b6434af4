// What scripts/prerender.mjs calls to write the public pages as HTML at build time.
import { setUseLang } from '@codegouvfr/react-dsfr/i18n';
import { setLink } from '@codegouvfr/react-dsfr/link';
import { renderToStaticMarkup, renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { createQueryClient } from './api/queryClient';
import { App } from './App';
import { loadDictionary, TranslationProvider, useLang, type Lang } from './i18n';
import { basenameOf, languages, localisedPath } from './i18n/lang';
import { routeOf, routes } from './routes';
import type { Installation } from './site';
import { RouterLink } from './ui/links';
import { Noscript } from './ui/Noscript';

setUseLang({ useLang });
setLink({ Link: RouterLink as Parameters<typeof setLink>[0]['Link'] });

export { languages };

/** Stands for any object in a page rendered for all of a kind: the Go server knows it too. */
const anyId = '00000000-0000-7000-8000-000000000000';

/** Every address, for the Go server; and those to prerender, as they are rendered. */
export const addresses = routes.map(({ path, prerender }) => ({
  path,
  rendered: prerender && path.replace(/:\w+/g, anyId),
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

/** What the pages that need JavaScript say without it. */
export async function noscript(lang: Lang): Promise<string> {
  return renderToStaticMarkup(
    <TranslationProvider lang={lang} t={await loadDictionary(lang)}>
      <Noscript />
    </TranslationProvider>,
  );
}
