// What was added beside a submitted application, and the way to the exchange it comes from.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMe } from '../../api/useMe';
import { paths } from '../../navigation';
import { Instant } from '../../ui/Time';
import { threadQuery } from '../threads/queries';
import type { CandidacyWords } from './candidacy.fr';

interface AddendaProps {
  t: CandidacyWords;
  dossierId: string;
  zone: string;
}

export function Addenda({ t, dossierId, zone }: AddendaProps) {
  const { can } = useMe();
  const { data } = useQuery({ ...threadQuery(dossierId), enabled: can('answerThread') });
  if (!data) return null;
  const { messages, supplements } = data.data;
  const given = messages.filter(({ kind }) => kind === 'addendum');
  return (
    <section aria-labelledby="complements" className="fr-mb-4w">
      <h2 id="complements" className="fr-h4">
        {t.addendaTitle}
      </h2>
      {given.length === 0 && <p>{t.noAddendum}</p>}
      {given.map(({ id, sequence, at, text }) => {
        const shown = supplements.some((one) => one.addendum === sequence && one.shown_to_readers);
        return (
          <div key={id} className="fr-mb-3w">
            <p className="fr-text--sm fr-mb-1v">
              {t.addendumAt} <Instant value={at} zone={zone} />.{' '}
              {shown ? t.addendumShown : t.addendumHidden}
            </p>
            <p className="portal-prose">{text}</p>
          </div>
        );
      })}
      <p>
        <Link to={`${paths.threads}/${dossierId}`}>{t.thread}</Link>
      </p>
    </section>
  );
}
