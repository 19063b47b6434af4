// Starts the portal in the browser: takes over a prerendered page, or draws one.
import { startReactDsfr } from '@codegouvfr/react-dsfr/spa';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { createQueryClient } from './api/queryClient';
import { App } from './App';
import { loadDictionary, useLang } from './i18n';
import { basenameOf, langOfPath, withoutLang } from './i18n/lang';
import { reloadOnceWhenOutdated } from './lib/outdated';
import { routeOf } from './routes';
import { readInstallation } from './site';
import { RouterLink } from './ui/links';

async function start(root: HTMLElement): Promise<void> {
  reloadOnceWhenOutdated();
  startReactDsfr({ defaultColorScheme: 'system', Link: RouterLink, useLang });

  const lang = langOfPath(location.pathname);
  document.documentElement.lang = lang;
  // Loaded before the first render, so that it finds what the prerendered page shows. When the page's
  // own code cannot be had, the error page says so.
  const firstPage = routeOf(withoutLang(location.pathname))?.page.load(lang);
  const [t] = await Promise.all([loadDictionary(lang), firstPage?.catch(() => undefined)]);

  const app = (
    <StrictMode>
      <BrowserRouter basename={basenameOf(lang)}>
        <App
          lang={lang}
          t={t}
          installation={readInstallation()}
          queryClient={createQueryClient()}
        />
      </BrowserRouter>
    </StrictMode>
  );
  if (root.firstElementChild) hydrateRoot(root, app);
  else createRoot(root).render(app);
}

const root = document.getElementById('root');
if (root) void start(root);
