// The team of a recruit: the challenge, who is in it, from when to when.
import { Link } from 'react-router';
import { useT } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import { DataTable } from '../../ui/DataTable';
import type { Schemas } from '../../api/types';
import type { DossierWords } from './dossier.fr';

interface TeamTableProps {
  team: Schemas['Team'];
  dossierId: string;
  t: DossierWords;
}

export function TeamTable({ team, dossierId, t }: TeamTableProps) {
  const { tracks } = useT();
  const dates = useDates();
  const { challenge, members, starts_on, ends_on } = team;
  return (
    <section aria-labelledby="equipe" className="fr-mb-4w">
      <h2 id="equipe" className="fr-h4">
        {t.teamTitle}
      </h2>
      <p>
        <Link to={`/defis/${challenge.id}`}>{challenge.name}</Link>
        {challenge.administration && `, ${challenge.administration}`}
        {starts_on && ends_on && (
          <>
            <br />
            {t.teamDates(dates.day(starts_on), dates.day(ends_on))}
          </>
        )}
      </p>
      <DataTable
        caption={t.teamCaption(challenge.name)}
        captionHidden
        columns={t.teamColumns}
        rows={members.map(({ dossier_id, name, number, track }) => {
          const who = name ?? number;
          return [
            dossier_id === dossierId ? t.you(who) : who,
            track ? tracks[track] : t.form.empty,
          ];
        })}
      />
    </section>
  );
}
