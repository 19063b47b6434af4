import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { createQueryClient } from './api/queryClient';
import { page } from './lib/page';
import { RouteGuard } from './RouteGuard';
import { fakeApi, signedIn, visitor, type Answers } from './test/renderAt';

const guarded = {
  path: '/comite',
  needs: 'listReadings' as const,
  page: page({
    view: () => Promise.resolve({ default: ({ t }: { t: string }) => <h1>{t}</h1> }),
    fr: () => Promise.resolve({ default: 'Lectures' }),
    en: () => Promise.resolve({ default: 'Readings' }),
  }),
};

function SignIn() {
  return <p>connexion{useLocation().search}</p>;
}

async function visit(answers: Answers) {
  fakeApi(answers);
  await guarded.page.load('fr');
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { retry: false } });
  render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={['/comite?page=2']}>
        <Routes>
          <Route path="/comite" element={<RouteGuard route={guarded} />} />
          <Route path="/connexion" element={<SignIn />} />
        </Routes>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

describe('a page that needs a right', () => {
  it('waits to know who asks', async () => {
    await visit({ 'GET /me': visitor });
    expect(screen.getByText('Chargement en cours…')).toBeTruthy();
  });

  it('opens to those who may', async () => {
    await visit({ 'GET /me': { ...signedIn, capabilities: ['listReadings'] } });
    expect(await screen.findByRole('heading', { name: 'Lectures' })).toBeTruthy();
  });

  it('sends a visitor to sign in, and back here afterwards', async () => {
    await visit({ 'GET /me': visitor });
    expect(await screen.findByText('connexion?next=%2Fcomite%3Fpage%3D2')).toBeTruthy();
  });

  it('is refused to others, by name', async () => {
    await visit({ 'GET /me': signedIn });
    expect(await screen.findByRole('heading', { level: 1, name: 'Accès refusé' })).toBeTruthy();
  });

  it('says that the service is down rather than refuse', async () => {
    await visit({ 'GET /me': 503 });
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Service indisponible' }),
    ).toBeTruthy();
  });
});
