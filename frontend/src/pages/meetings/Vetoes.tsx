// The host's vetoes on a challenge, with what was made of each.
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../committee/shared/Loaded';
import type { Challenge } from '../hosting/queries';
import type { MeetingsWords } from './meetings.fr';
import { OneVeto } from './OneVeto';
import { vetoesQuery } from './queries';

interface VetoesProps {
  t: MeetingsWords;
  challenge: Challenge;
}

export function Vetoes({ t, challenge }: VetoesProps) {
  return (
    <section aria-labelledby="vetos" className="fr-mt-4w">
      <h2 id="vetos" className="fr-h4">
        {t.vetoes}
      </h2>
      <Loaded query={useQuery(vetoesQuery(challenge.id))}>
        {(vetoes) =>
          vetoes.length === 0 ? (
            <p>{t.noVeto}</p>
          ) : (
            <ul className="portal-plain-list">
              {vetoes.map((veto) => (
                <li key={veto.id} className="portal-row">
                  <OneVeto t={t} challenge={challenge} veto={veto} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}
