// The frame of the committee's pages: where one is, and the way to the others.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useMe } from '../../../api/useMe';
import { useT } from '../../../i18n';
import { useCommitteeWords } from './useCommitteeWords';
import { offered, paths, type NavigationItem } from '../../../navigation';
import './committee.css';

const localNavigation: readonly NavigationItem[] = [
  { path: paths.committee, label: 'committee', needs: 'listReleases' },
  { path: paths.jury, label: 'jury', needs: 'listJury' },
  { path: paths.selection, label: 'selection', needs: 'listReleases' },
  { path: paths.scores, label: 'scores', needs: 'getScores' },
  { path: paths.releases, label: 'releases', needs: 'listReleases' },
  { path: paths.vetoes, label: 'vetoes', needs: 'listPendingVetoes' },
  { path: paths.assemblies, label: 'assemblies', needs: 'listAssemblies' },
  { path: paths.audit, label: 'audit', needs: 'listAudit' },
];

interface CommitteeFrameProps {
  /** The page's name in the breadcrumb. */
  here: string;
  /** The page above this one, when it is not the committee's own. */
  parent?: 'selection' | 'assemblies';
  /** The page is the committee's own. */
  root?: boolean;
  children: ReactNode;
}

export function CommitteeFrame({ here, parent, root, children }: CommitteeFrameProps) {
  const { pages, frame } = useT();
  const committee = useCommitteeWords();
  const { can } = useMe();
  const above = [!root && can('listReleases') && ('committee' as const), parent];
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={here}
        homeLinkProps={{ to: paths.home }}
        segments={above
          .filter((name) => name !== undefined && name !== false)
          .map((name) => ({ label: pages[name], linkProps: { to: paths[name] } }))}
        classes={{ root: 'fr-mb-2w' }}
      />
      <nav className="portal-local-nav fr-mb-4w" aria-label={frame.committeeMenu}>
        <ul>
          {offered(localNavigation, can).map(({ path, label }) => (
            <li key={path}>
              <NavLink to={path} end={path === paths.committee}>
                {path === paths.committee ? committee.overview : pages[label]}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  );
}
