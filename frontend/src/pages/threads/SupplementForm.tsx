// A request for a supplement that waits for the candidate: what is asked, by when, and the answer with its files.
import { useId, useMemo } from 'react';
import { api, askVersioned, type Versioned } from '../../api/client';
import { Colon } from '../../ui/Colon';
import { Countdown } from '../../ui/Countdown';
import { Until } from '../../ui/Time';
import { messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { Done } from '../committee/shared/Done';
import { senderTo } from '../dossier/attachments';
import { FilesProvider, useFiles } from '../dossier/files';
import { MessageForm } from './MessageForm';
import { useThreadAct, type Supplement, type Thread } from './queries';
import { SupplementFiles } from './SupplementFiles';
import './thread.css';
import type { ThreadWords } from './thread.fr';

interface SupplementFormProps {
  found: Versioned<Thread>;
  supplement: Supplement;
  zone: string;
  t: ThreadWords;
}

export function SupplementForm(props: SupplementFormProps) {
  const { found, supplement, zone, t } = props;
  const title = useId();
  const { data: thread } = found;
  const give = useGive(found, supplement);
  const send = useMemo(() => senderTo(thread.dossier_id, 'supplement'), [thread.dossier_id]);
  if (supplement.state !== 'pending') {
    return give.isSuccess && <Done heading="h2" title={t.supplementSent} />;
  }
  const asked = thread.messages.find(({ sequence }) => sequence === supplement.request);
  return (
    <section aria-labelledby={title} className="portal-request fr-p-3w fr-mb-4w">
      <h2 id={title} className="fr-h4">
        {t.supplementTitle}
      </h2>
      <p className="portal-written fr-mb-2w">{asked?.text}</p>
      <p className="fr-mb-2w">
        {t.term}
        <Colon /> <Until value={supplement.term} zone={zone} />. <Countdown to={supplement.term} />.
      </p>
      <p className="fr-mb-2w">{t.supplementHelp}</p>
      <FilesProvider dossierId={thread.dossier_id} refresh={nothingElse} send={send}>
        <Answer {...props} give={give} />
      </FilesProvider>
    </section>
  );
}

/** A supplement changes nothing of the draft. */
const nothingElse = () => Promise.resolve();

function useGive(found: Versioned<Thread>, { id }: Supplement) {
  const path = { dossier_id: found.data.dossier_id, supplement_id: id };
  return useThreadAct(
    found,
    (text: string, { 'Idempotency-Key': key }) =>
      askVersioned(
        api.POST('/dossiers/{dossier_id}/thread/supplements/{supplement_id}/addendum', {
          params: { path, header: { 'Idempotency-Key': key } },
          body: { text },
        }),
      ),
    { unversioned: true },
  );
}

type Give = ReturnType<typeof useGive>;

function Answer({ found, supplement, t, give }: SupplementFormProps & { give: Give }) {
  const { data: thread } = found;
  const { uploads } = useFiles();
  const field = `complement-${supplement.request}-fichiers`;

  function send(text: string, done: () => void): FormError[] | undefined {
    // What is on its way would arrive after the answer, and be refused.
    if (uploads.list.length > 0) return [{ field, message: t.filesOnTheirWay }];
    give.mutate(text, { onSuccess: done });
    return undefined;
  }

  return (
    <MessageForm
      name={`complement-${supplement.request}`}
      about={thread.dossier_id}
      label={t.supplementLabel}
      button={t.supplementSend}
      sent={t.supplementSent}
      t={t}
      act={give}
      onSend={send}
    >
      {(errors) => (
        <SupplementFiles
          field={field}
          supplement={supplement}
          fault={uploads.list.length > 0 ? messageOf(errors, field) : undefined}
          t={t}
        />
      )}
    </MessageForm>
  );
}
