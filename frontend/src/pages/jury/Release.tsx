// The release of the decisions on challenges, where they are made: the same dry preview and act as elsewhere.
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../committee/shared/Loaded';
import type { Call } from '../committee/shared/promotions';
import { releasesQuery } from '../committee/shared/queries';
import { ReleaseSection } from '../releases/ReleaseSection';
import type { JuryWords } from './jury.fr';

export function Release({ t, call }: { t: JuryWords; call: Call }) {
  return (
    <Loaded query={useQuery(releasesQuery(call.id))}>
      {(releases) =>
        releases.map((release) => (
          <ReleaseSection key={release.kind} t={t.releases} call={call} release={release} />
        ))
      }
    </Loaded>
  );
}
