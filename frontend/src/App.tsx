// The application, between the router of the browser or of the prerender and the pages.
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { TranslationProvider, type Dictionary, type Lang } from './i18n';
import { InstallationProvider } from './lib/installation';
import { RouteGuard } from './RouteGuard';
import { routes } from './routes';
import type { Installation } from './site';
import { ErrorBoundary } from './ui/errors/ErrorBoundary';
import { NotFoundPage } from './ui/errors/pages';
import { Frame } from './ui/frame/Frame';
import { Loading } from './ui/Loading';

export interface AppProps {
  lang: Lang;
  t: Dictionary;
  installation: Installation;
  queryClient: QueryClient;
}

export function App({ lang, t, installation, queryClient }: AppProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <InstallationProvider value={installation}>
        <TranslationProvider lang={lang} t={t}>
          <Frame>
            <ErrorBoundary>
              <Suspense fallback={<Loading />}>
                <Pages />
              </Suspense>
            </ErrorBoundary>
          </Frame>
        </TranslationProvider>
      </InstallationProvider>
    </QueryClientProvider>
  );
}

function Pages() {
  return (
    <Routes>
      {routes.map((route) => (
        <Route key={route.path} path={route.path} element={<RouteGuard route={route} />} />
      ))}
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
