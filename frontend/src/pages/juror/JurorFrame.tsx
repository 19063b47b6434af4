// The frame of a first visit: where one is, and my readership once it is there.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { usePick, useT } from '../../i18n';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import { readershipQuery, type Readership } from './queries';

interface JurorFrameProps {
  title: string;
  /** The page between the home and this one. */
  above?: string;
  children: (found: Versioned<Readership>) => ReactNode;
}

export function JurorFrame({ title, above, children }: JurorFrameProps) {
  const { id = '' } = useParams();
  const pick = usePick();
  const { pages } = useT();
  const segments = [
    { label: pages.juror, linkProps: { to: paths.juror } },
    ...(above ? [{ label: above, linkProps: { to: `${paths.juror}/${id}` } }] : []),
  ];
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={title}
        homeLinkProps={{ to: paths.home }}
        segments={segments}
        classes={{ root: 'fr-mb-2w' }}
      />
      <Loaded query={useQuery(readershipQuery(id))}>
        {(found) => {
          const call = pick(found.data.call_title);
          return (
            <>
              <PageTitle title={`${title} – ${call}`}>{title}</PageTitle>
              <p className="fr-text--lead">{call}</p>
              {children(found)}
            </>
          );
        }}
      </Loaded>
    </div>
  );
}
