// The frame of the pages where a challenge meets people: the host's way back, or the committee's.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import type { ReactNode } from 'react';
import { useMe } from '../../api/useMe';
import { useT } from '../../i18n';
import { paths } from '../../navigation';
import type { Challenge } from '../hosting/queries';
import '../committee/shared/committee.css';

interface MeetingFrameProps {
  challenge: Challenge;
  here: string;
  /** The page of the list, above the page of one person. */
  list?: string;
  children: ReactNode;
}

export function MeetingFrame({ challenge: { id, name }, here, list, children }: MeetingFrameProps) {
  const { pages } = useT();
  const { can } = useMe();
  const home = can('decideChallenge') ? ('hostChallenges' as const) : ('hosting' as const);
  const above = can('decideChallenge') || can('getHosting');
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={here}
        homeLinkProps={{ to: paths.home }}
        segments={[
          ...(above
            ? [
                { label: pages[home], linkProps: { to: paths[home] } },
                { label: name, linkProps: { to: `${paths[home]}/${id}` } },
              ]
            : [{ label: pages.committee, linkProps: { to: paths.committee } }]),
          ...(list
            ? [{ label: list, linkProps: { to: `${paths.hosting}/${id}/candidatures` } }]
            : []),
        ]}
        classes={{ root: 'fr-mb-2w' }}
      />
      {children}
    </div>
  );
}
