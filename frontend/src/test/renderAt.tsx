// Renders the whole application at an address, with a fake API behind it.
import type { QueryClient } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import { createQueryClient } from '../api/queryClient';
import { localProblem } from '../api/problem';
import type { Me, Problem } from '../api/types';
import { App } from '../App';
import { loadDictionary, type Lang } from '../i18n';
import { basenameOf, localisedPath } from '../i18n/lang';
import { routeOf, routes } from '../routes';
import { stateBrand, type Installation } from '../site';

export const visitor: Me = {
  signed_in: false,
  capabilities: [],
  grants: [],
  now: '2022-03-30T10:00:00+02:00',
};

export const signedIn: Me = {
  ...visitor,
  signed_in: true,
  id: '018f0000-0000-7000-8000-000000000001',
  name: 'Camille Exemple',
  capabilities: ['patchDossier'],
};

/**
 * What the fake API answers, by `METHOD /path`; a number is a problem of that status, a Response is
 * sent as it is, a function answers each call anew.
 */
export type Answers = Record<string, unknown>;

/** A refusal in the API's own words. */
export function refusal(problem: Problem): Response {
  return new Response(JSON.stringify(problem), { status: problem.status });
}

function respond(answer: unknown): Response {
  if (typeof answer === 'function') return respond((answer as () => unknown)());
  if (answer instanceof Response) return answer.clone();
  if (typeof answer === 'number') {
    const code = answer === 401 ? 'session_expired' : 'not_found';
    return new Response(JSON.stringify(localProblem(answer, code, `refus ${answer}`)), {
      status: answer,
    });
  }
  return new Response(JSON.stringify(answer), { status: 200 });
}

/** Answers every call; what is not listed is a 404. Returns the requests received. */
export function fakeApi(answers: Answers): Request[] {
  const received: Request[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((input) => {
    const request = input as Request;
    received.push(request);
    const path = new URL(request.url).pathname.replace('/api/v1', '');
    return Promise.resolve(respond(answers[`${request.method} ${path}`] ?? 404));
  });
  return received;
}

interface RenderAt {
  lang?: Lang;
  installation?: Partial<Installation>;
  queryClient?: QueryClient;
}

/** Loads the page and the public ones ahead: React's act does not wait for what suspends. */
async function loadPages(path: string, lang: Lang): Promise<void> {
  const publicPages = routes
    .filter(({ prerender }) => prerender)
    .map(({ page }) => page.load(lang));
  await Promise.all([...publicPages, routeOf(path)?.page.load(lang)]);
}

/** Renders the application at `path`, given without its language. */
export async function renderAt(
  path: string,
  { lang = 'fr', installation, queryClient }: RenderAt = {},
) {
  const t = await loadDictionary(lang);
  await loadPages(path.replace(/[?#].*/, ''), lang);
  return render(
    <MemoryRouter basename={basenameOf(lang)} initialEntries={[localisedPath(path, lang)]}>
      <App
        lang={lang}
        t={t}
        installation={{ brand: stateBrand, contact: '', host: '', demo: false, ...installation }}
        queryClient={queryClient ?? createQueryClient()}
      />
    </MemoryRouter>,
  );
}
