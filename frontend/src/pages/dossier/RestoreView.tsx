// Going back to what was submitted: what would be lost is shown first, beside what would come back.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, askVersioned } from '../../api/client';
import { usePick, useT } from '../../i18n';
import type { Autosave } from '../../lib/autosave/useAutosave';
import { formErrors, type FormError } from '../../lib/forms/fieldErrors';
import { problemOf } from '../../lib/forms/problemOf';
import { DataTable } from '../../ui/DataTable';
import { ErrorView } from '../../ui/errors/ErrorBoundary';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Loading } from '../../ui/Loading';
import type { Call } from '../calls/queries';
import { asked } from './asked';
import { differences } from './compare';
import type { DossierWords } from './dossier.fr';
import { DossierFrame } from './DossierFrame';
import { rememberDossier, type Dossier, type DossierContent } from './queries';
import { snapshotQuery } from './snapshotQuery';
import { labelOf, valueText } from './wording';

interface RestoreViewProps {
  dossier: Dossier;
  last: Dossier['snapshots'][number];
  call: Call;
  autosave: Autosave<DossierContent>;
  readAgain: () => Promise<void>;
  t: DossierWords;
}

function useRestore({ dossier: { id }, autosave, readAgain }: RestoreViewProps) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const words = useT();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const act = useMutation({
    mutationFn: async () => {
      const { etag } = await autosave.flush();
      const params = { path: { dossier_id: id }, header: { 'If-Match': etag } };
      return askVersioned(api.POST('/dossiers/{dossier_id}/restore', { params }));
    },
    onSuccess: async (found) => {
      rememberDossier(queryClient, found);
      await navigate(`/candidature/${id}`, { replace: true });
      await readAgain();
    },
    onError: (error) => setErrors(formErrors(problemOf(error, words))),
  });
  return { act, errors };
}

export function RestoreView(props: RestoreViewProps) {
  const { dossier, last, call, autosave, t } = props;
  const pick = usePick();
  const { tracks } = useT();
  const words = { form: t.form, tracks, pick };
  const { act, errors } = useRestore(props);
  const { data: snapshot, error } = useQuery(snapshotQuery(dossier.id, last.id));
  if (error) return <ErrorView error={error} />;
  if (!snapshot) return <Loading />;
  const then = asked(call, snapshot.form);
  const rows = differences(snapshot.content, autosave.values).map(({ path, before, after }) => [
    nameOf([labelOf(path, call, words), labelOf(path, then, words)]),
    valueText(path, before, then, words),
    valueText(path, after, call, words),
  ]);

  /** A question asked in other words since is named by both. */
  function nameOf([now = '', before = '']: readonly string[]): string {
    return now === before ? now : t.askedBefore(now, before);
  }
  return (
    <DossierFrame dossierId={dossier.id} title={t.restore} place="reprise" t={t}>
      <div className="portal-fields">
        <ErrorSummary errors={errors} />
        <p>{t.restoreText(last.sequence)}</p>
      </div>
      <DataTable
        caption={t.compareCaption}
        captionHidden
        compared
        columns={t.compareColumns}
        rows={rows}
      />
      <ul className="fr-btns-group fr-btns-group--inline-md">
        <li>
          <button
            type="button"
            className="fr-btn"
            disabled={act.isPending}
            onClick={() => act.mutate()}
          >
            {t.restoreConfirm}
          </button>
        </li>
        <li>
          <Link className="fr-btn fr-btn--secondary" to={`/candidature/${dossier.id}`}>
            {t.keepDraft}
          </Link>
        </li>
      </ul>
    </DossierFrame>
  );
}
