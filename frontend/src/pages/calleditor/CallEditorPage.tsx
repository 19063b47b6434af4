// One call of the programme team: a draft is edited, part by part; a published one is read, and acted upon.
import { lazy, Suspense } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Loading } from '../../ui/Loading';
import { Loaded } from '../committee/shared/Loaded';
import { callQuery } from '../programme/calls/queries';
import type { CallEditorWords } from './calleditor.fr';
import { Editor } from './Editor';

const PublishedCall = lazy(async () => ({
  default: (await import('./published/PublishedCall')).PublishedCall,
}));

export default function CallEditorPage({ t }: { t: CallEditorWords }) {
  const { id = '' } = useParams();
  const call = useQuery(callQuery(id));
  return (
    <Loaded query={call}>
      {(found) =>
        found.data.status === 'draft' ? (
          <Editor key={id} t={t} found={found} />
        ) : (
          <Suspense fallback={<Loading />}>
            <PublishedCall key={id} t={t} found={found} />
          </Suspense>
        )
      }
    </Loaded>
  );
}
