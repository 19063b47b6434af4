// The frame of the programme team's pages: where one is, and the way to the others.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useMe } from '../../api/useMe';
import { useT } from '../../i18n';
import { offered, paths, type NavigationItem } from '../../navigation';
import '../committee/shared/committee.css';

const localNavigation: readonly NavigationItem[] = [
  { path: paths.hostChallenges, label: 'hostChallenges', needs: 'decideChallenge' },
  { path: paths.administrations, label: 'administrations', needs: 'decideAdministration' },
  { path: paths.assignment, label: 'assignment', needs: 'listReaders' },
  { path: paths.conflicts, label: 'conflicts', needs: 'listConflicts' },
  { path: paths.threads, label: 'threads', needs: 'listThreads' },
  { path: paths.arrivals, label: 'arrivals', needs: 'listArrivals' },
  { path: paths.programmeCalls, label: 'programmeCalls', needs: 'createCall' },
  { path: paths.people, label: 'people', needs: 'listPeople' },
  { path: paths.mailTemplates, label: 'mailTemplates', needs: 'listMailTemplates' },
];

interface ProgrammeFrameProps {
  /** The page's name in the breadcrumb. */
  here: string;
  /** The page above this one. */
  parent?: 'hostChallenges' | 'threads' | 'programmeCalls' | 'assignment';
  /** The pages between that one and this one. */
  above?: readonly { label: string; to: string }[];
  children: ReactNode;
}

export function ProgrammeFrame({ here, parent, above = [], children }: ProgrammeFrameProps) {
  const { pages, frame } = useT();
  const { can } = useMe();
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={here}
        homeLinkProps={{ to: paths.home }}
        segments={[...(parent ? [{ label: pages[parent], to: paths[parent] }] : []), ...above].map(
          ({ label, to }) => ({ label, linkProps: { to } }),
        )}
        classes={{ root: 'fr-mb-2w' }}
      />
      <nav className="portal-local-nav fr-mb-4w" aria-label={frame.programmeMenu}>
        <ul>
          {offered(localNavigation, can).map(({ path, label }) => (
            <li key={path}>
              <NavLink to={path}>{pages[label]}</NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {children}
    </div>
  );
}
