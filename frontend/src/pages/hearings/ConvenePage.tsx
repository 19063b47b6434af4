// Fixing the hearing of a challenge: when, where, which jurors, who holds the grid; whoever has something
// new to know is shown before anything is sent.
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import { challengesCallsQuery, proposalQuery, type Challenge } from '../hosting/queries';
import { peopleQuery } from '../people/queries';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import { ConveneForm } from './ConveneForm';
import type { HearingsWords } from './hearings.fr';
import { juryQuery } from './queries';

export default function ConvenePage({ t }: { t: HearingsWords }) {
  const { id = '' } = useParams();
  return (
    <Loaded query={useQuery(proposalQuery(id))}>
      {({ data }) => <Content key={id} t={t} challenge={data} />}
    </Loaded>
  );
}

function Content({ t, challenge }: { t: HearingsWords; challenge: Challenge }) {
  const { id, name, call_id: callId } = challenge;
  const [invalid, setInvalid] = useState(false);
  const { data: calls } = useQuery(challengesCallsQuery);
  const zone = calls?.find((call) => call.id === callId)?.time_zone ?? 'Europe/Paris';
  const jury = useQuery(juryQuery(callId));
  const jurors = useQuery(peopleQuery({ role: 'juror', limit: 200 }));
  const title = t.convene.title(name);
  return (
    <ProgrammeFrame
      here={title}
      parent="hostChallenges"
      above={[{ label: name, to: `${paths.hostChallenges}/${id}` }]}
    >
      <PageTitle title={title} invalid={invalid} />
      <p className="portal-prose">{t.convene.lead}</p>
      <Loaded query={jury}>
        {({ items }) => (
          <Loaded query={jurors}>
            {({ items: people }) => (
              <ConveneForm
                t={t}
                challenge={challenge}
                zone={zone}
                hearing={items.find((entry) => entry.challenge.id === id)?.hearing}
                people={byName(people)}
                onInvalid={setInvalid}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </ProgrammeFrame>
  );
}

/** As a person looks for a name. */
function byName<Named extends { name: string }>(people: readonly Named[]): Named[] {
  return [...people].sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}
