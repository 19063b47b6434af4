import { createApi, mergePatch } from '../../api/client';
import { localProblem } from '../../api/problem';
import { patchSender } from './patchSender';

const options = { etag: '"3"', idempotencyKey: 'key-of-this-patch', keepalive: false };
const dossier = (version: number, name: string) => ({ id: 'd1', version, draft: { name } });

function respondWith(...answers: [number, unknown, string?][]) {
  const fetch = vi.spyOn(globalThis, 'fetch');
  for (const [status, body, etag] of answers) {
    const headers = etag ? { ETag: etag } : undefined;
    fetch.mockResolvedValueOnce(new Response(JSON.stringify(body), { status, headers }));
  }
}

function sender() {
  const api = createApi('fr');
  const params = { params: { path: { dossier_id: 'd1' } } };
  return patchSender({
    patch: (body, { etag, idempotencyKey }) =>
      api.PATCH('/dossiers/{dossier_id}', {
        ...params,
        body,
        headers: mergePatch(etag, idempotencyKey),
      }),
    read: () => api.GET('/dossiers/{dossier_id}', params),
    values: (found) => found.draft,
  });
}

describe('patchSender', () => {
  it('gives back the draft and its new version', async () => {
    respondWith([200, dossier(4, 'Camille'), '"4"']);
    await expect(sender()({ name: 'Camille' }, options)).resolves.toEqual({
      kind: 'saved',
      values: { name: 'Camille' },
      etag: '"4"',
    });
  });

  it('reads what the server holds when the version is stale', async () => {
    respondWith(
      [412, localProblem(412, 'stale_version', '')],
      [200, dossier(9, 'Dominique'), '"9"'],
    );
    await expect(sender()({ name: 'Camille' }, options)).resolves.toEqual({
      kind: 'conflict',
      values: { name: 'Dominique' },
      etag: '"9"',
    });
  });

  it('reads what the server holds when it saved, and its answer was lost', async () => {
    respondWith([409, localProblem(409, 'conflict', '')], [200, dossier(4, 'Camille'), '"4"']);
    await expect(sender()({ name: 'Camille' }, options)).resolves.toMatchObject({
      kind: 'conflict',
      values: { name: 'Camille' },
    });
  });

  it('throws every other refusal', async () => {
    respondWith([409, localProblem(409, 'call_closed', '')]);
    await expect(sender()({ name: 'Camille' }, options)).rejects.toMatchObject({
      code: 'call_closed',
    });
  });
});
