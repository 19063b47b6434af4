// What is decided and not yet said: each set of decisions, what it lacks, and the act that releases it.
import { useQuery } from '@tanstack/react-query';
import { CommitteeFrame } from '../committee/shared/CommitteeFrame';
import { Loaded } from '../committee/shared/Loaded';
import type { Call } from '../committee/shared/promotions';
import { PromotionScope } from '../committee/shared/PromotionScope';
import { releasesQuery } from '../committee/shared/queries';
import { ReleaseSection } from './ReleaseSection';
import type { ReleasesWords } from './releases.fr';

export default function ReleasesPage({ t }: { t: ReleasesWords }) {
  return (
    <CommitteeFrame here={t.title}>
      <PromotionScope title={t.title}>
        {({ challenges, candidates }) => (
          <>
            <p className="portal-prose fr-mb-4w">{t.lead}</p>
            {!challenges && !candidates && <p>{t.none}</p>}
            {challenges && <ReleasesOf t={t} call={challenges} />}
            {candidates && <ReleasesOf t={t} call={candidates} />}
          </>
        )}
      </PromotionScope>
    </CommitteeFrame>
  );
}

function ReleasesOf({ t, call }: { t: ReleasesWords; call: Call }) {
  return (
    <Loaded query={useQuery(releasesQuery(call.id))}>
      {(releases) =>
        releases.map((release) => (
          <ReleaseSection key={release.kind} t={t} call={call} release={release} />
        ))
      }
    </Loaded>
  );
}
