import { fireEvent, screen, waitFor } from '@testing-library/react';
import { localProblem } from '../../api/problem';
import { fakeApi, refusal, renderAt, signedIn } from '../../test/renderAt';
import t from './administrations.fr';
import { lacking } from './AdministrationForm';
import type { Administration } from './queries';

const office: Administration = {
  id: 'ad1',
  name: 'Office des eaux',
  kind: 'operator',
  sites: [{ town: 'Lyon', postcode: '69003' }],
  status: 'pending',
  fictional: true,
  version: 1,
};
const lead = {
  grant_id: 'g1',
  email: 'alix@office.example',
  name: 'Alix Exemple',
  role: 'host_lead',
  since: '2022-02-01T10:00:00+01:00',
};
const waiting = {
  ...lead,
  grant_id: undefined,
  name: undefined,
  invitation_id: 'i1',
  email: 'noa@office.example',
};
const host = {
  ...signedIn,
  capabilities: [
    ...['listAdministrations', 'getAdministration', 'putAdministration', 'listMembers'],
    ...['inviteMember', 'removeMember', 'proposeAdministration'],
  ],
};
const team = {
  ...host,
  capabilities: [...host.capabilities, 'decideAdministration', 'mergeAdministration'],
};
const at = '/administrations/ad1';

it('says what cannot be sent, before asking', () => {
  const sites = [{ town: ' ', postcode: '6900' }];
  expect(lacking({ name: ' ', sites }, t).map(({ field }) => field)).toEqual([
    'name',
    'sites.0.town',
    'sites.0.postcode',
  ]);
  expect(lacking({ name: 'Office', sites: office.sites }, t)).toEqual([]);
});

it('invites, and takes back an invitation that waits', async () => {
  const received = fakeApi({
    'GET /me': host,
    'GET /administrations/ad1': office,
    'GET /administrations/ad1/members': { items: [lead, waiting], total: 2 },
    'POST /administrations/ad1/invitations': { items: [lead], total: 1 },
    'DELETE /administrations/ad1/invitations/i1': new Response(null, { status: 204 }),
  });
  await renderAt(at);
  expect(await screen.findByText('Invitation en attente')).toBeTruthy();
  expect(screen.queryByRole('button', { name: t.validate })).toBeNull();
  fireEvent.change(screen.getByLabelText(/^Adresse électronique/), {
    target: { value: ' zoe@office.example ' },
  });
  fireEvent.change(screen.getByLabelText(/^Rôle/), { target: { value: 'host_hr' } });
  fireEvent.click(screen.getByRole('button', { name: 'Inviter' }));
  expect(await screen.findByText(t.invited('zoe@office.example'))).toBeTruthy();
  const post = received.find(({ method }) => method === 'POST');
  expect(await post?.clone().json()).toEqual({ email: 'zoe@office.example', role: 'host_hr' });
  fireEvent.click(screen.getByRole('button', { name: t.takeBackOf('noa@office.example') }));
  expect(await screen.findByText(t.takenBack('noa@office.example'))).toBeTruthy();
});

it('shows nothing of its people, and no act, to another administration', async () => {
  fakeApi({ 'GET /me': host, 'GET /administrations/ad1': office });
  await renderAt(at);
  expect(await screen.findByRole('heading', { level: 1, name: office.name })).toBeTruthy();
  await waitFor(() => expect(screen.queryByText(t.membersTitle)).toBeNull());
  expect(screen.queryByRole('button', { name: t.edit })).toBeNull();
});

it('is refused with a reason, and counts what a merge moves', async () => {
  const received = fakeApi({
    'GET /me': team,
    'GET /administrations/ad1': office,
    'GET /administrations/ad1/members': { items: [lead, waiting], total: 2 },
    'GET /administrations': { items: [{ ...office, id: 'ad2', name: 'Office' }], total: 1 },
    'GET /challenges': { items: [{ administration: { id: 'ad1' } }], total: 1 },
    'PUT /administrations/ad1/validation': { ...office, status: 'refused' },
  });
  await renderAt(at);
  fireEvent.click(await screen.findByRole('button', { name: t.refuse }));
  expect(await screen.findByRole('link', { name: t.reasonMissing })).toBeTruthy();
  fireEvent.change(screen.getByLabelText(/^Motif du refus/), { target: { value: 'Doublon' } });
  fireEvent.click(screen.getByRole('button', { name: t.refuse }));
  fireEvent.click(await screen.findByRole('button', { name: t.refuseConfirm }));
  expect(await screen.findByText(t.decided.refused)).toBeTruthy();
  const put = received.find(({ method }) => method === 'PUT');
  expect(await put?.clone().json()).toEqual({ outcome: 'refused', reason: 'Doublon' });
  fireEvent.change(await screen.findByLabelText(t.into), { target: { value: 'ad2' } });
  fireEvent.click(screen.getByRole('button', { name: t.merge }));
  const moved = await screen.findAllByText(/^1 (défi|rôle|invitation en attente)$/);
  expect(moved).toHaveLength(3);
});

it('explains a SIRET that is wrong, beside it', async () => {
  const detail = 'La clé de ce numéro SIRET n’est pas bonne.';
  fakeApi({
    'GET /me': host,
    'POST /administration-proposals': refusal({
      ...localProblem(422, 'invalid_fields', ''),
      errors: [{ pointer: '/siret', code: 'key', detail }],
    }),
  });
  await renderAt('/administrations/proposer');
  fireEvent.change(await screen.findByLabelText('Nom'), { target: { value: 'Office' } });
  fireEvent.click(screen.getByRole('button', { name: t.sendProposal }));
  expect(await screen.findByRole('link', { name: detail })).toBeTruthy();
  expect(screen.getByLabelText(/^Numéro SIRET/).getAttribute('aria-invalid')).toBe('true');
});
