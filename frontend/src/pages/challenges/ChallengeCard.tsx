// One challenge in a list: who proposes it, where, for which posts.
import { Card } from '@codegouvfr/react-dsfr/Card';
import { useT } from '../../i18n';
import type { ChallengesWords } from './challenges.fr';
import { tracksOf } from './filter';
import type { Challenge } from './queries';

export function ChallengeCard({ challenge, t }: { challenge: Challenge; t: ChallengesWords }) {
  const { tracks } = useT();
  const { id, name, summary, administration, sites, posts } = challenge;
  return (
    <Card
      title={name}
      titleAs="h2"
      size="small"
      enlargeLink
      linkProps={{ to: `/defis/${id}` }}
      detail={administration.name}
      desc={summary}
      end={
        <>
          <ul className="fr-tags-group fr-tags-group--sm">
            {tracksOf(challenge).map((track) => (
              <li key={track}>
                <p className="fr-tag fr-tag--sm">{tracks[track]}</p>
              </li>
            ))}
          </ul>
          <p className="fr-card__detail">
            {t.posts(posts.length)}
            {sites.length > 0 && `, ${sites.join(', ')}`}
          </p>
        </>
      }
    />
  );
}
