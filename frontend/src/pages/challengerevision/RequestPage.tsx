// A host asks for a change of its challenge, once it is kept: the programme team accepts it or says why not.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { useMe } from '../../api/useMe';
import { useT } from '../../i18n';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Done } from '../committee/shared/Done';
import { Loaded } from '../committee/shared/Loaded';
import { proposalQuery, type Challenge } from '../hosting/queries';
import { requestsQuery } from './queries';
import { RequestForm } from './RequestForm';
import { RequestList } from './RequestList';
import type { RevisionWords } from './revision.fr';

export default function RequestPage({ t }: { t: RevisionWords }) {
  const { id = '' } = useParams();
  const challenge = useQuery(proposalQuery(id));
  return <Loaded query={challenge}>{(found) => <Content key={id} t={t} found={found} />}</Loaded>;
}

function Content({ t, found }: { t: RevisionWords; found: Versioned<Challenge> }) {
  const { id, name, status } = found.data;
  const { pages } = useT();
  const { can } = useMe();
  const possible = status === 'kept' || status === 'published';
  const [sent, setSent] = useState(0);
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={t.askTitle(name)}
        homeLinkProps={{ to: paths.home }}
        segments={[
          { label: pages.hosting, linkProps: { to: paths.hosting } },
          { label: name, linkProps: { to: `${paths.hosting}/${id}` } },
        ]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <PageTitle title={t.askTitle(name)} />
      {sent > 0 && (
        <Done key={sent} heading="h2" title={t.asked}>
          <p>{t.askedNext}</p>
        </Done>
      )}
      <Loaded query={useQuery(requestsQuery(id))}>
        {(requests) => <RequestList t={t} requests={requests} />}
      </Loaded>
      {possible && can('requestRevision') && (
        <RequestForm
          key={`${found.etag} ${sent}`}
          t={t}
          found={found}
          onDone={() => setSent(sent + 1)}
        />
      )}
      {!possible && <p>{t.askUnavailable}</p>}
    </div>
  );
}
