// Two runs side by side: what each is worth, and who moves.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useId, type SubmitEvent } from 'react';
import { useSearchParams } from 'react-router';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import { useDates } from '../../lib/dates/useDates';
import { MovesTable } from '../board/MovesTable';
import { CommitteeFrame } from '../committee/shared/CommitteeFrame';
import { Loaded } from '../committee/shared/Loaded';
import { PromotionScope } from '../committee/shared/PromotionScope';
import { assembliesQuery, everyCommitteeQuery } from '../committee/shared/queries';
import type { CompareWords } from './compare.fr';
import { Measures } from './Measures';

type Assembly = Schemas['Assembly'];

const names = { first: 'premier', second: 'second' };

export default function ComparePage({ t }: { t: CompareWords }) {
  return (
    <CommitteeFrame here={t.title} parent="assemblies">
      <PromotionScope title={t.title}>
        {({ candidates }) => (candidates ? <Runs t={t} callId={candidates.id} /> : <p>{t.none}</p>)}
      </PromotionScope>
    </CommitteeFrame>
  );
}

function Runs({ t, callId }: { t: CompareWords; callId: string }) {
  const [search] = useSearchParams();
  return (
    <Loaded query={useQuery(assembliesQuery(callId))}>
      {(all) => {
        const runs = all.filter(({ state }) => state === 'proposed' || state === 'released');
        if (runs.length < 2) return <p>{t.none}</p>;
        const [first, second] = [search.get(names.first), search.get(names.second)];
        return (
          <>
            <p className="portal-prose">{t.lead}</p>
            <Choices t={t} runs={runs} />
            {first && second && <Comparison t={t} first={first} second={second} />}
          </>
        );
      }}
    </Loaded>
  );
}

function Choices({ t, runs }: { t: CompareWords; runs: readonly Assembly[] }) {
  const dates = useDates();
  const id = useId();
  const [search, setSearch] = useSearchParams();
  const label = ({ name, policy, created_at: at }: Assembly) =>
    [name, t.policies[policy] ?? policy, dates.instant(at)].filter(Boolean).join(', ');

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const next = new URLSearchParams(search);
    for (const name of Object.values(names)) {
      const value = data.get(name);
      if (typeof value === 'string') next.set(name, value);
    }
    setSearch(next);
  }

  return (
    <form className="portal-filters fr-mb-4w" onSubmit={submit}>
      {(['first', 'second'] as const).map((which, index) => (
        <div key={which} className="fr-select-group">
          <label className="fr-label" htmlFor={`${id}-${which}`}>
            {t[which]}
          </label>
          <select
            id={`${id}-${which}`}
            name={names[which]}
            className="fr-select"
            defaultValue={search.get(names[which]) ?? runs[index]?.id}
          >
            {runs.map((run) => (
              <option key={run.id} value={run.id}>
                {label(run)}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button type="submit" className="fr-btn">
        {t.compare}
      </button>
    </form>
  );
}

const comparisonQuery = (first: string, second: string) =>
  queryOptions({
    queryKey: [...everyCommitteeQuery.queryKey, 'comparison', first, second],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/assemblies/{assembly_id}/comparison', {
          params: { path: { assembly_id: first }, query: { with: second } },
          signal,
        }),
      ),
  });

function Comparison({ t, first, second }: { t: CompareWords; first: string; second: string }) {
  return (
    <Loaded key={first + second} query={useQuery(comparisonQuery(first, second))}>
      {({ first: a, second: b, same_input: same, moves, opened, emptied }) => (
        <>
          {!same && <p className="fr-callout">{t.different}</p>}
          <Measures t={t} sides={[a, b]} />
          <MovesTable t={t} moves={moves} />
          <Challenges label={t.opened} challenges={opened} />
          <Challenges label={t.emptied} challenges={emptied} />
        </>
      )}
    </Loaded>
  );
}

interface ChallengesProps {
  label: string;
  challenges: readonly Schemas['ChallengeRef'][];
}

function Challenges({ label, challenges }: ChallengesProps) {
  if (challenges.length === 0) return null;
  return (
    <p>
      {label} {challenges.map(({ name }) => name).join(', ')}
    </p>
  );
}
