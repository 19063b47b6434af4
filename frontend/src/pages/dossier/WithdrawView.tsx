// Withdrawing an application: one page that says what it means, one button that does it.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, askVersioned } from '../../api/client';
import { ApiError } from '../../api/problem';
import { useT } from '../../i18n';
import { formErrors, type FormError } from '../../lib/forms/fieldErrors';
import { problemOf } from '../../lib/forms/problemOf';
import { paths } from '../../navigation';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { PageTitle } from '../../ui/PageTitle';
import type { DossierWords } from './dossier.fr';
import { rememberDossier, type Dossier } from './queries';
import { Colon } from '../../ui/Colon';

export function WithdrawView({ dossier, t }: { dossier: Dossier; t: DossierWords }) {
  const { id, number, editable } = dossier;
  const text = dossier.status === 'draft' ? t.withdrawDraft : t.withdrawOpen;
  const words = useT();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const withdraw = useMutation({
    mutationFn: () =>
      askVersioned(
        api.POST('/dossiers/{dossier_id}/withdraw', {
          params: { path: { dossier_id: id }, query: { final: !editable } },
        }),
      ),
    onSuccess: (found) => {
      rememberDossier(queryClient, found);
      void navigate(`/candidature/${id}`, { replace: true });
    },
    onError: (error) => {
      setErrors(formErrors(problemOf(error, words)));
      // The call closed while this page was open: it now says that the withdrawal is final.
      if (error instanceof ApiError && error.code === 'final_withdrawal') {
        void queryClient.invalidateQueries({ queryKey: ['dossiers', id] });
      }
    },
  });
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={t.withdrawTitle}
        homeLinkProps={{ to: '/' }}
        segments={[
          { label: t.mySpace, linkProps: { to: paths.mySpace } },
          { label: t.title, linkProps: { to: `/candidature/${id}` } },
        ]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <PageTitle title={t.withdrawTitle} place="retrait" />
      <div className="portal-fields">
        <ErrorSummary errors={errors} />
        <p>
          {t.number}
          <Colon /> <strong>{number}</strong>
        </p>
        <p>{editable ? text : t.withdrawFinal}</p>
        <ul className="fr-btns-group fr-btns-group--inline-md">
          <li>
            <button
              type="button"
              className="fr-btn"
              disabled={withdraw.isPending}
              onClick={() => withdraw.mutate()}
            >
              {editable ? t.withdrawConfirmOpen : t.withdrawConfirm}
            </button>
          </li>
          <li>
            <Link className="fr-btn fr-btn--secondary" to={`/candidature/${id}`}>
              {t.keep}
            </Link>
          </li>
        </ul>
      </div>
    </div>
  );
}
