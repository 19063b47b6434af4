import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Link, MemoryRouter } from 'react-router';
import { ApiError, localProblem, noAnswer } from '../../api/problem';
import { createQueryClient } from '../../api/queryClient';
import { fakeApi, visitor } from '../../test/renderAt';
import { ErrorBoundary } from './ErrorBoundary';

function Failing({ error }: { error: unknown }): never {
  throw error;
}

function show(error: unknown, children = <Failing error={error} />) {
  fakeApi({ 'GET /me': visitor });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  render(
    <QueryClientProvider client={createQueryClient()}>
      <MemoryRouter initialEntries={['/aide']}>
        <ErrorBoundary>{children}</ErrorBoundary>
        <Link to="/contact">ailleurs</Link>
      </MemoryRouter>
    </QueryClientProvider>,
  );
}

const refused = (status: number) => new ApiError(localProblem(status, 'internal', ''));

describe('a page that fails', () => {
  it.each([
    [new Error('a fault of ours'), 'Erreur inattendue'],
    [refused(500), 'Erreur inattendue'],
    [refused(404), 'Page non trouvée'],
    [refused(403), 'Accès refusé'],
    [refused(503), 'Service indisponible'],
    [refused(noAnswer), 'Service indisponible'],
  ])('%s shows « %s »', (error, title) => {
    show(error);
    expect(screen.getByRole('heading', { level: 1, name: title })).toBeTruthy();
  });

  it('is forgotten at another address', async () => {
    let broken = true;
    const Page = () => (broken ? <Failing error={new Error()} /> : <p>tout va bien</p>);
    show(undefined, <Page />);
    broken = false;
    await userEvent.click(screen.getByRole('link', { name: 'ailleurs' }));
    expect(screen.getByText('tout va bien')).toBeTruthy();
  });
});
