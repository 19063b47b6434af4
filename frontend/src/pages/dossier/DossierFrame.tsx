// A page beside an application: its title, and the way back to it.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import type { ReactNode } from 'react';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import type { DossierWords } from './dossier.fr';

interface DossierFrameProps {
  dossierId: string;
  title: string;
  place: string;
  children: ReactNode;
  t: DossierWords;
}

export function DossierFrame({ dossierId, title, place, children, t }: DossierFrameProps) {
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={title}
        homeLinkProps={{ to: '/' }}
        segments={[
          { label: t.mySpace, linkProps: { to: paths.mySpace } },
          { label: t.title, linkProps: { to: `/candidature/${dossierId}` } },
        ]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <PageTitle title={title} place={place} />
      {children}
    </div>
  );
}
