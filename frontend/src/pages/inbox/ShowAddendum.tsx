// Whether those who read the anonymous application see an addendum.
import { api, askVersioned, type Versioned } from '../../api/client';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { useRefusal } from '../committee/shared/useRefusal';
import { useThreadAct, type Supplement, type Thread } from '../threads/queries';
import type { InboxWords } from './inbox.fr';

interface ShowAddendumProps {
  found: Versioned<Thread>;
  supplement: Supplement;
  t: InboxWords;
}

export function ShowAddendum({ found, supplement, t }: ShowAddendumProps) {
  const { id, shown_to_readers: shown = false } = supplement;
  const show = useThreadAct(found, (wanted: boolean, header) =>
    askVersioned(
      api.PUT('/dossiers/{dossier_id}/thread/supplements/{supplement_id}/shown', {
        params: { path: { dossier_id: found.data.dossier_id, supplement_id: id }, header },
        body: { shown: wanted },
      }),
    ),
  );
  return (
    <>
      <ErrorSummary errors={useRefusal(show.error)} />
      <p className="fr-text--sm fr-mb-1v" role="status">
        {shown ? t.shown : t.hidden}
      </p>
      <button
        type="button"
        className="fr-btn fr-btn--sm fr-btn--tertiary"
        disabled={show.isPending}
        onClick={() => show.mutate(!shown)}
      >
        {shown ? t.hide : t.show}
      </button>
    </>
  );
}
