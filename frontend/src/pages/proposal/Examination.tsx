// How far the jury has come with one challenge: sorted, heard, its grid.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMe } from '../../api/useMe';
import { paths } from '../../navigation';
import { Loaded } from '../committee/shared/Loaded';
import { HearingFacts } from '../hearings/HearingFacts';
import { juryQuery, type JuryEntry } from '../hearings/queries';
import type { Challenge } from '../hosting/queries';
import type { ProposalsWords } from '../proposals/proposals.fr';
import { Sorting } from './Sorting';

interface ExaminationProps {
  t: ProposalsWords;
  challenge: Challenge;
  /** Decisions are public: nothing of it changes any more. */
  over: boolean;
}

export function Examination({ t, challenge, over }: ExaminationProps) {
  const jury = useQuery(juryQuery(challenge.call_id));
  return (
    <Loaded query={jury}>
      {({ items }) => {
        const entry = items.find(({ challenge: { id } }) => id === challenge.id);
        if (!entry) return null;
        return (
          <>
            <Sorting t={t} entry={entry} over={over} />
            {entry.sorting?.eligible !== false && <Hearing t={t} entry={entry} over={over} />}
          </>
        );
      }}
    </Loaded>
  );
}

interface HearingProps {
  t: ProposalsWords;
  entry: JuryEntry;
  over: boolean;
}

function Hearing({ t, entry: { challenge, hearing, grid }, over }: HearingProps) {
  const { can } = useMe();
  const words = t.examination;
  return (
    <section aria-labelledby="audition" className="fr-mb-4w">
      <h2 id="audition" className="fr-h4">
        {words.hearing}
      </h2>
      {hearing ? (
        <HearingFacts t={words} hearing={{ ...hearing, note: '' }} />
      ) : (
        <p>{words.noHearing}</p>
      )}
      {grid && (
        <p>
          {grid.missing.length > 0
            ? words.gridLacks(grid.missing.length)
            : words.gridSays(
                grid.favourable ?? false,
                grid.rank ?? 0,
                grid.weighted,
                grid.weighted_max,
              )}{' '}
          <Link to={`${paths.hearings}/${challenge.id}`}>{words.seeGrid}</Link>
        </p>
      )}
      {!over && can('putHearing') && (
        <Link
          className="fr-btn fr-btn--secondary"
          to={`${paths.hostChallenges}/${challenge.id}/audition`}
        >
          {hearing ? words.move : words.fix}
        </Link>
      )}
    </section>
  );
}
