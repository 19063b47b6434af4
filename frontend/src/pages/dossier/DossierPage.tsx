// The reader's application to a call: introduction, form in steps, and where it stands.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useMe } from '../../api/useMe';
import { ErrorView } from '../../ui/errors/ErrorBoundary';
import { Loading } from '../../ui/Loading';
import { callQuery } from '../calls/queries';
import type { DossierWords } from './dossier.fr';
import { DossierViews } from './DossierViews';
import { dossierQuery } from './queries';

export default function DossierPage({ t }: { t: DossierWords }) {
  const { id = '' } = useParams();
  const { me } = useMe();
  const { data: found, error, refetch } = useQuery(dossierQuery(id));
  const callId = found?.data.call_id ?? '';
  const { data: call, error: callError } = useQuery({ ...callQuery(callId), enabled: !!callId });
  // Another reading of the draft needs another autosave: it starts from what the server holds.
  const [reading, setReading] = useState(0);
  // The form belongs to who opened it, even when the session ends or changes hands meanwhile.
  const [owner, setOwner] = useState<{ id: string; email: string }>();
  if (!owner && me?.id) setOwner({ id: me.id, email: me.email ?? '' });

  async function readAgain() {
    await refetch();
    setReading((n) => n + 1);
  }

  if (found && call && owner) {
    return (
      <DossierViews
        key={`${id} ${reading}`}
        found={found}
        call={call}
        owner={owner}
        readAgain={readAgain}
        t={t}
      />
    );
  }
  const failure = error ?? callError;
  return failure ? <ErrorView error={failure} /> : <Loading />;
}
