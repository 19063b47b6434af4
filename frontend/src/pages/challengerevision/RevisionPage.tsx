// The programme team re-cuts the posts of a kept challenge with its host, or changes a published one: by answering
// what the host asks for, or by itself.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Done } from '../committee/shared/Done';
import { Loaded } from '../committee/shared/Loaded';
import { proposalQuery, type Challenge } from '../hosting/queries';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import { Answer } from './Answer';
import { requestsQuery, type Request } from './queries';
import { RequestList } from './RequestList';
import type { RevisionWords } from './revision.fr';
import { RevisionForm } from './RevisionForm';

export default function RevisionPage({ t }: { t: RevisionWords }) {
  const { id = '' } = useParams();
  const challenge = useQuery(proposalQuery(id));
  return <Loaded query={challenge}>{(found) => <Content key={id} t={t} found={found} />}</Loaded>;
}

const waits = ({ state }: Request) => state === 'pending' || state === 'outdated';

function Content({ t, found }: { t: RevisionWords; found: Versioned<Challenge> }) {
  const { id, name, status } = found.data;
  const possible = status === 'kept' || status === 'published';
  const { data: requests = [] } = useQuery(requestsQuery(id));
  const [done, setDone] = useState<{ said: string; at: number }>();
  const say = (said: string) => setDone({ said, at: (done?.at ?? 0) + 1 });
  return (
    <ProgrammeFrame
      here={t.title(name)}
      parent="hostChallenges"
      above={[{ label: name, to: `${paths.hostChallenges}/${id}` }]}
    >
      <PageTitle title={t.title(name)} />
      {done && (
        <Done key={done.at} heading="h2" title={done.said}>
          {null}
        </Done>
      )}
      <RequestList t={t} requests={requests}>
        {(request) =>
          waits(request) && <Answer t={t} challenge={found.data} request={request} onDone={say} />
        }
      </RequestList>
      {possible && requests.some(waits) && <h2 className="fr-h4">{t.writeTitle}</h2>}
      {possible ? (
        <RevisionForm key={found.etag} t={t} found={found} onDone={say} />
      ) : (
        !done && <p>{t.unavailable}</p>
      )}
    </ProgrammeFrame>
  );
}
