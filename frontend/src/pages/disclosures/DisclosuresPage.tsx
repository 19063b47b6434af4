// Who, in which administration, read what of my application, and when.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Instant } from '../../ui/Time';
import { Loaded } from '../committee/shared/Loaded';
import { RecordTable } from '../committee/shared/RecordTable';
import type { DisclosuresWords } from './disclosures.fr';
import { useFieldNames } from './fields';

const disclosuresQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossiers', id, 'disclosures'],
    queryFn: async ({ signal }) => {
      const params = { path: { dossier_id: id } };
      return (await ask(api.GET('/dossiers/{dossier_id}/disclosures', { params, signal }))).items;
    },
  });

export default function DisclosuresPage({ t }: { t: DisclosuresWords }) {
  const { id = '' } = useParams();
  const nameOf = useFieldNames();
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={t.title}
        homeLinkProps={{ to: paths.home }}
        segments={[
          { label: t.mySpace, linkProps: { to: paths.mySpace } },
          { label: t.application, linkProps: { to: `/candidature/${id}` } },
        ]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <PageTitle title={t.title} />
      <p className="portal-prose">{t.lead}</p>
      <Loaded query={useQuery(disclosuresQuery(id))}>
        {(items) =>
          items.length === 0 ? (
            <p>{t.none}</p>
          ) : (
            <RecordTable<Schemas['Disclosure']>
              caption={t.caption}
              captionHidden
              rows={items}
              rowKey={({ at, person, what }) => `${at} ${person} ${what}`}
              columns={[
                {
                  id: 'at',
                  label: t.columns.at,
                  cell: ({ at }) => <Instant value={at} />,
                },
                {
                  id: 'who',
                  label: t.columns.who,
                  cell: ({ administration, person }) => (
                    <>
                      {administration}
                      <span className="fr-hint-text">{person}</span>
                    </>
                  ),
                },
                {
                  id: 'challenge',
                  label: t.columns.challenge,
                  cell: ({ challenge }) => challenge.name,
                },
                {
                  id: 'what',
                  label: t.columns.what,
                  cell: ({ what, fields }) => (
                    <>
                      {t.what[what]}
                      <span className="fr-hint-text">{nameOf(fields)}</span>
                    </>
                  ),
                },
              ]}
            />
          )
        }
      </Loaded>
    </div>
  );
}
