import { fireEvent, screen, waitFor } from '@testing-library/react';
import { completeGrid, hearing, wholeHearing } from '../../test/jury';
import { fakeApi, renderAt, signedIn } from '../../test/renderAt';

const juror = { ...signedIn, capabilities: ['getHearing', 'putGrid', 'listHearings'] };
const at = '/auditions/ch1';
const found = (body: unknown, version: number) =>
  new Response(JSON.stringify(body), { headers: { ETag: `"v${version}"` } });

it('its referent writes the grid, at the grid’s own version', async () => {
  const mine = {
    ...wholeHearing,
    mine: 'referent',
    grid: { ...wholeHearing.grid, editable: true, version: 7, favourable: true, rank: 2 },
  };
  const received = fakeApi({
    'GET /me': juror,
    'GET /challenges/ch1/hearing': found(mine, 3),
    'PUT /challenges/ch1/grid': found({ ...mine, grid: { ...completeGrid, editable: true } }, 8),
  });
  await renderAt(at);
  expect(await screen.findByText('Qui porte le projet ?')).toBeTruthy();
  expect(screen.getByRole('link', { name: /^Notez .*Besoin/ })).toBeTruthy();
  fireEvent.click(screen.getAllByLabelText('4')[0]!);
  expect(screen.getByText('Total pondéré : 8 sur 12')).toBeTruthy();
  // Only a favourable opinion has a rank.
  fireEvent.click(screen.getByLabelText('Défavorable'));
  expect(screen.queryByLabelText(/^Rang/)).toBeNull();
  const put = () => received.filter(({ method }) => method === 'PUT');
  await waitFor(() => expect(put()).toHaveLength(1));
  expect(put()[0]?.headers.get('If-Match')).toBe('"v7"');
  expect(await put()[0]?.clone().json()).toEqual({ scores: { need: 4 }, favourable: false });
  expect(await screen.findByText('La grille est complète.')).toBeTruthy();
});

it('the others read it', async () => {
  fakeApi({
    'GET /me': juror,
    'GET /challenges/ch1/hearing': { ...wholeHearing, grid: completeGrid },
  });
  await renderAt(at);
  expect(await screen.findByText(/^Lou Fictif tient la grille/)).toBeTruthy();
  expect(screen.getByText('Total pondéré : 11 sur 12')).toBeTruthy();
  expect(screen.queryByRole('radio', { name: '4' })).toBeNull();
});

it('the host learns when and where, and nothing of the jury', async () => {
  fakeApi({
    'GET /me': { ...juror, capabilities: ['getHearing'] },
    'GET /challenges/ch1/hearing': { ...hearing, mine: 'host', jurors: [], referent: undefined },
  });
  await renderAt(at);
  expect(await screen.findByText('20 avenue de Ségur')).toBeTruthy();
  expect(screen.queryByText('Jury')).toBeNull();
  expect(screen.queryByRole('heading', { name: 'La grille du jury' })).toBeNull();
});
