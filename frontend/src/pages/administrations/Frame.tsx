// The frame of these pages: the programme team's for it, a plain one for hosts.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import type { ReactNode } from 'react';
import { useMe } from '../../api/useMe';
import { useT } from '../../i18n';
import { paths } from '../../navigation';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';

interface FrameProps {
  here: string;
  /** It stands under the directory. */
  below?: boolean;
  children: ReactNode;
}

export function Frame({ here, below, children }: FrameProps) {
  const { pages } = useT();
  const { can } = useMe();
  const above =
    below && can('listAdministrations')
      ? [{ label: pages.administrations, to: paths.administrations }]
      : [];
  if (can('decideAdministration')) {
    return (
      <ProgrammeFrame here={here} above={above}>
        {children}
      </ProgrammeFrame>
    );
  }
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={here}
        homeLinkProps={{ to: paths.home }}
        segments={above.map(({ label, to }) => ({ label, linkProps: { to } }))}
        classes={{ root: 'fr-mb-2w' }}
      />
      {children}
    </div>
  );
}
