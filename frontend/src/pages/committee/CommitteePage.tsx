// Where the promotion stands: what comes next, the calendar, the figures.
import { useQueries, useQuery } from '@tanstack/react-query';
import { pendingVetoesQuery } from '../meetings/queries';
import type { CommitteeWords } from './committee.fr';
import { Figures } from './Figures';
import { ActList } from './ActList';
import { nextActs } from './nextActs';
import { CommitteeFrame } from './shared/CommitteeFrame';
import { Loaded } from './shared/Loaded';
import type { PromotionCalls } from './shared/promotions';
import { PromotionScope } from './shared/PromotionScope';
import { assembliesQuery, dossiersQuery, releasesQuery } from './shared/queries';
import { Windows } from './Windows';

export default function CommitteePage({ t }: { t: CommitteeWords }) {
  return (
    <CommitteeFrame here={t.title} root>
      <PromotionScope title={t.title}>
        {(scope) => <Standing key={scope.promotion.id} t={t} scope={scope} />}
      </PromotionScope>
    </CommitteeFrame>
  );
}

function Standing({ t, scope }: { t: CommitteeWords; scope: PromotionCalls }) {
  const { candidates, challenges } = scope;
  const calls = [challenges, candidates].filter((call) => call !== undefined);
  const releases = useQueries({
    queries: calls.map(({ id }) => releasesQuery(id)),
    combine: (found) => found.flatMap(({ data }) => data ?? []),
  });
  const callId = candidates?.id ?? '';
  const enabled = Boolean(candidates);
  // The least read comes first: one line tells both how many there are and whether readings lack.
  const submitted = useQuery({
    ...dossiersQuery({ call_id: callId, sort: 'readings', limit: 1 }),
    enabled,
  });
  const leastRead = submitted.data?.items[0];
  const undecided = useQuery({
    ...dossiersQuery({ call_id: callId, decision: 'undecided', limit: 1 }),
    enabled,
  });
  const thirds = useQuery({
    ...dossiersQuery({ call_id: callId, signal: 'third_reading', limit: 1 }),
    enabled,
  });
  const runs = useQuery({ ...assembliesQuery(callId), enabled });

  const vetoes = useQuery(pendingVetoesQuery);

  const acts = nextActs({
    candidates,
    challenges,
    releases,
    undecided: undecided.data?.total,
    unread: leastRead !== undefined && leastRead.readings_locked < leastRead.readings_expected,
    thirds: thirds.data?.total,
    runs: runs.data,
    vetoes: vetoes.data?.length,
  });
  const figures = (
    <Figures
      t={t}
      call={candidates}
      releases={releases}
      submitted={submitted.data?.total}
      undecided={undecided.data?.total}
      runs={runs.data?.length}
    />
  );
  return (
    <>
      <ActList t={t} acts={acts} zone={candidates?.time_zone} />
      <Windows t={t} calls={calls} />
      {candidates ? <Loaded query={submitted}>{() => figures}</Loaded> : figures}
    </>
  );
}
