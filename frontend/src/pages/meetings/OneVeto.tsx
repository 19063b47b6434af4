// One veto of a host: on whom, for which post, why, what became of it; the committee rules on it here.
import { useMe } from '../../api/useMe';
import { useT } from '../../i18n';
import { Instant } from '../../ui/Time';
import type { Challenge } from '../hosting/queries';
import type { MeetingsWords } from './meetings.fr';
import { postName } from './postName';
import { calledBy, type Veto } from './queries';
import { Ruling } from './Ruling';

interface OneVetoProps {
  t: MeetingsWords;
  challenge: Challenge;
  veto: Veto;
}

const tones: Record<Veto['state'], string> = {
  pending: 'fr-badge--info',
  accepted: 'fr-badge--success',
  refused: 'fr-badge--error',
};

export function OneVeto({ t, challenge, veto }: OneVetoProps) {
  const { tracks } = useT();
  const { can } = useMe();
  const { name, number, state, reason, at, ruled_at: ruledAt, ruling_reason: ruling } = veto;
  return (
    <>
      <h3 className="fr-h6 fr-mb-1v">
        {calledBy(veto)}, {postName(challenge.posts, veto.post_id, tracks, t)}
      </h3>
      <p className="fr-mb-1w">
        <span className={`fr-badge fr-badge--sm fr-badge--no-icon ${tones[state]}`}>
          {t.vetoStates[state]}
        </span>{' '}
        {name && `${number}, `}
        <Instant value={at} />
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
