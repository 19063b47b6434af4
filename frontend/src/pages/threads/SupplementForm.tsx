// A request for a supplement that waits for the candidate: what is asked, by when, and the answer.
import { useId } from 'react';
import { api, askVersioned, type Versioned } from '../../api/client';
import { Countdown } from '../../ui/Countdown';
import { Until } from '../../ui/Time';
import { MessageForm } from './MessageForm';
import { useThreadAct, type Supplement, type Thread } from './queries';
import './thread.css';
import type { ThreadWords } from './thread.fr';
import { Colon } from '../../ui/Colon';

interface SupplementFormProps {
  found: Versioned<Thread>;
  supplement: Supplement;
  zone: string;
  t: ThreadWords;
}

export function SupplementForm({ found, supplement, zone, t }: SupplementFormProps) {
  const title = useId();
  const { data: thread } = found;
  const params = { path: { dossier_id: thread.dossier_id, supplement_id: supplement.id } };
  const give = useThreadAct(
    found,
    (text: string, { 'Idempotency-Key': key }) =>
      askVersioned(
        api.POST('/dossiers/{dossier_id}/thread/supplements/{supplement_id}/addendum', {
          params: { ...params, header: { 'Idempotency-Key': key } },
          body: { text },
        }),
      ),
    { unversioned: true },
  );
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
      <MessageForm
        name={`complement-${supplement.request}`}
        about={thread.dossier_id}
        label={t.supplementLabel}
        button={t.supplementSend}
        sent={t.supplementSent}
        t={t}
        act={give}
        onSend={(text, done) => {
          give.mutate(text, { onSuccess: done });
          return undefined;
        }}
      />
    </section>
  );
}
