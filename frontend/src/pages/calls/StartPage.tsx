// Opens the reader's dossier for a call, started now or found again, and goes there. Starting twice
// gives the same dossier, so this may be asked again without harm.
import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from 'react-router';
import { api, ask } from '../../api/client';
import { ApiError } from '../../api/problem';
import { ErrorView } from '../../ui/errors/ErrorBoundary';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import type { CallPageWords } from './callPage.fr';

const startQuery = (callId: string) =>
  queryOptions({
    queryKey: ['start-dossier', callId],
    queryFn: () => ask(api.POST('/dossiers', { body: { call_id: callId } })),
    staleTime: 0,
    gcTime: 0,
  });

export default function StartPage({ t }: { t: CallPageWords }) {
  const { id = '' } = useParams();
  const { data: dossier, error } = useQuery(startQuery(id));

  if (dossier) return <Navigate to={`/candidature/${dossier.id}`} replace />;
  if (!error) return <Loading />;
  if (!(error instanceof ApiError) || ![403, 409, 422].includes(error.status)) {
    return <ErrorView error={error} />;
  }
  return (
    <div className="fr-container fr-my-6w">
      <PageTitle title={t.startTitle} />
      <Alert severity="error" as="h2" title={t.startFailed} description={error.message} />
      <p className="fr-mt-4w">
        <Link to={`/appels/${id}`}>{t.backToCall}</Link>
      </p>
    </div>
  );
}
