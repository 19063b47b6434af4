// The versions kept of a challenge, what each changed in words, and two of them compared.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Schemas } from '../../api/types';
import { useMe } from '../../api/useMe';
import { paths } from '../../navigation';
import { Colon } from '../../ui/Colon';
import { PageTitle } from '../../ui/PageTitle';
import { Instant } from '../../ui/Time';
import { challengeQuery } from '../challenges/queries';
import { Loaded } from '../committee/shared/Loaded';
import { ChangesTable } from './ChangesTable';
import { comparisonQuery, versionsQuery } from './queries';
import type { VersionsWords } from './versions.fr';

type Version = Schemas['ChallengeVersion'];

interface VersionsProps {
  t: VersionsWords;
  id: string;
  versions: readonly Version[];
}

export default function VersionsPage({ t }: { t: VersionsWords }) {
  const { id = '' } = useParams();
  const { data: challenge } = useQuery(challengeQuery(id));
  const versions = useQuery(versionsQuery(id));
  const { can } = useMe();
  const back = `${can('decideChallenge') ? paths.hostChallenges : paths.hosting}/${id}`;
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={t.title}
        homeLinkProps={{ to: paths.home }}
        segments={challenge ? [{ label: challenge.name, linkProps: { to: back } }] : []}
        classes={{ root: 'fr-mb-2w' }}
      />
      <PageTitle title={t.title} />
      <p className="portal-prose">{t.lead}</p>
      {challenge && (
        <p>
          <Link to={back}>{t.back(challenge.name)}</Link>
        </p>
      )}
      <Loaded query={versions}>
        {({ items }) => (
          <>
            {items.length === 0 && <p>{t.none}</p>}
            {items.length > 1 && <Compare t={t} id={id} versions={items} />}
            <List t={t} versions={items} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function List({ t, versions }: Omit<VersionsProps, 'id'>) {
  return (
    <ol className="portal-timeline fr-raw-list fr-mt-4w">
      {versions.map(({ sequence, kind, at, reason, changes }) => (
        <li key={sequence}>
          <h2 className="fr-h6 fr-mb-1v">{t.version(sequence, t.kinds[kind])}</h2>
          <p className="fr-hint-text fr-mb-1w">
            <Instant value={at} />
          </p>
          {changes.length === 0 ? (
            <p className="fr-mb-1w">{t.noChange}</p>
          ) : (
            <ul className="fr-mb-1w">
              {changes.map(({ pointer, text }) => (
                <li key={`${pointer} ${text}`}>{text}</li>
              ))}
            </ul>
          )}
          {reason && (
            <p className="portal-written fr-mb-0">
              {t.reason}
              <Colon /> {reason}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Compare({ t, id, versions }: VersionsProps) {
  const [from, setFrom] = useState(versions[1]?.sequence ?? 1);
  const [to, setTo] = useState(versions[0]?.sequence ?? 1);
  const comparison = useQuery(comparisonQuery(id, from, to));
  return (
    <section aria-labelledby="comparer" className="fr-mb-4w">
      <h2 id="comparer" className="fr-h4">
        {t.compareTitle}
      </h2>
      <div className="fr-grid-row fr-grid-row--gutters">
        <Choice t={t} label={t.from} versions={versions} value={from} onChange={setFrom} />
        <Choice t={t} label={t.to} versions={versions} value={to} onChange={setTo} />
      </div>
      <Loaded query={comparison}>
        {({ changes }) =>
          changes.length === 0 ? <p>{t.same}</p> : <ChangesTable t={t} changes={changes} />
        }
      </Loaded>
    </section>
  );
}

interface ChoiceProps extends Omit<VersionsProps, 'id'> {
  label: string;
  value: number;
  onChange: (sequence: number) => void;
}

function Choice({ t, label, versions, value, onChange }: ChoiceProps) {
  return (
    <div className="fr-col-12 fr-col-md-6">
      <Select
        label={label}
        nativeSelectProps={{ value, onChange: ({ target }) => onChange(Number(target.value)) }}
      >
        {versions.map(({ sequence, kind }) => (
          <option key={sequence} value={sequence}>
            {t.version(sequence, t.kinds[kind])}
          </option>
        ))}
      </Select>
    </div>
  );
}
