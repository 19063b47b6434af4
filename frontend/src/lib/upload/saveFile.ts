// Saves a file of the portal on the reader's device. A link alone could not say why a file is refused.
import { api, ask } from '../../api/client';

export async function saveFile({ id, name }: { id: string; name: string }): Promise<void> {
  const params = { path: { attachment_id: id } };
  const bytes: Blob = await ask(
    api.GET('/attachments/{attachment_id}/content', { params, parseAs: 'blob' }),
  );
  const url = URL.createObjectURL(bytes);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The browser took the bytes over when the link was followed.
  setTimeout(() => URL.revokeObjectURL(url));
}
