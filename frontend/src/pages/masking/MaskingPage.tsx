// Before an application is read without a name: the passages that say who wrote it, and its files.
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import type { Schemas } from '../../api/types';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { CommitteeFrame } from '../committee/shared/CommitteeFrame';
import { Loaded } from '../committee/shared/Loaded';
import { Files } from './Files';
import { Masks } from './Masks';
import type { MaskingWords } from './masking.fr';
import { anonymityQuery } from './queries';

export default function MaskingPage({ t }: { t: MaskingWords }) {
  const { id = '' } = useParams();
  return (
    <Loaded query={useQuery(anonymityQuery(id))}>
      {(found) => <OneDossier key={id} t={t} found={found} />}
    </Loaded>
  );
}

interface OneDossierProps {
  t: MaskingWords;
  found: Versioned<Schemas['Anonymity']>;
}

function OneDossier({ t, found }: OneDossierProps) {
  const { number, dossier_id: id, looked, sequence, anonymous_reading: anonymous } = found.data;
  return (
    <CommitteeFrame here={t.here} parent="selection">
      <PageTitle title={t.title(number)} />
      <p>
        <Link to={`${paths.selection}/${id}`}>{t.back(number)}</Link>
      </p>
      {anonymous ? (
        <>
          <p className="portal-prose">{t.lead}</p>
          <p className={looked ? undefined : 'fr-callout'}>
            {looked ? t.looked(sequence) : t.toLook(sequence)}
          </p>
          {/* Another submission, or another version of its masks, starts from what the server holds. */}
          <Masks key={`${sequence}/${found.etag}`} t={t} found={found} />
          <Files t={t} id={id} files={found.data.files} />
        </>
      ) : (
        <p className="fr-callout">{t.named}</p>
      )}
    </CommitteeFrame>
  );
}
