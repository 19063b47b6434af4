// The host's vetoes on a challenge, with what was made of each; the committee rules on them.
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../api/useMe';
import { useT } from '../../i18n';
import { Instant } from '../../ui/Time';
import { Loaded } from '../committee/shared/Loaded';
import type { Challenge } from '../hosting/queries';
import type { MeetingsWords } from './meetings.fr';
import { postName } from './postName';
import { vetoesQuery, type Veto } from './queries';
import { Ruling } from './Ruling';

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

const tones: Record<Veto['state'], string> = {
  pending: 'fr-badge--info',
  accepted: 'fr-badge--success',
  refused: 'fr-badge--error',
};

function OneVeto({ t, challenge, veto }: VetoesProps & { veto: Veto }) {
  const { tracks } = useT();
  const { can } = useMe();
  const { name, number, state, reason, at, ruled_at: ruledAt, ruling_reason: ruling } = veto;
  return (
    <>
      <h3 className="fr-h6 fr-mb-1v">
        {name}, {postName(challenge.posts, veto.post_id, tracks, t)}
      </h3>
      <p className="fr-mb-1w">
        <span className={`fr-badge fr-badge--sm fr-badge--no-icon ${tones[state]}`}>
          {t.vetoStates[state]}
        </span>{' '}
        {number}, <Instant value={at} />
      </p>
      <p className="portal-prose fr-mb-1w">{reason}</p>
      {ruledAt && (
        <p className="portal-prose fr-mb-1w">
          {t.ruled} <Instant value={ruledAt} />
          {ruling && ` : ${ruling}`}
        </p>
      )}
      {can('ruleVeto') && <Ruling t={t} veto={veto} />}
    </>
  );
}
