import { screen, waitFor } from '@testing-library/react';
import { fakeApi, renderAt, signedIn } from '../../test/renderAt';

const message = (id: string) => ({
  id,
  template: 'waiting',
  subject: `Message ${id}`,
  text: 'Bonjour,',
  state: 'shown',
  created_at: '2022-03-30T10:00:00+02:00',
});

function api() {
  let page = 0;
  return fakeApi({
    'GET /me': { ...signedIn, capabilities: ['listMyMails'] },
    'GET /me/mails': () =>
      page++ === 0
        ? { items: [message('un')], total: 2, next: 'suite' }
        : { items: [message('deux')] },
  });
}

describe('my messages', () => {
  beforeAll(() => {
    Element.prototype.scrollIntoView = vi.fn();
  });

  it('open at the one that is asked for, among the older ones too', async () => {
    api();
    await renderAt('/mon-espace/messages#message-deux');
    const heading = await screen.findByRole('heading', { name: 'Message deux' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it('wait for the reader to ask for the older ones', async () => {
    const received = api();
    await renderAt('/mon-espace/messages');
    await screen.findByRole('heading', { name: 'Message un' });
    expect(received.filter(({ url }) => url.includes('/me/mails'))).toHaveLength(1);
  });
});
