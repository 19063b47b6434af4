// The call closed before the change arrived: when, by how much, and what stays true.
import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Problem } from '../../api/types';
import { useT } from '../../i18n';
import { durationName } from '../../lib/dates/duration';
import { useDates } from '../../lib/dates/useDates';
import type { FormWords } from './form.fr';

interface ClosedNoticeProps {
  problem: Problem;
  dossierId: string;
  zone: string;
  t: FormWords;
}

export function ClosedNotice({ problem, dossierId, zone, t }: ClosedNoticeProps) {
  const { dates: words } = useT();
  const dates = useDates();
  const queryClient = useQueryClient();
  const { closed_at, late_by, detail } = problem;
  return (
    <Alert
      severity="error"
      as="h2"
      role="alert"
      className="fr-mb-4w"
      title={t.closedTitle}
      description={
        <>
          <p>
            {closed_at && late_by
              ? t.closedAt(
                  dates.until(closed_at, zone),
                  durationName(late_by, words, t.underASecond),
                )
              : detail}
          </p>
          <p>{t.closedKept}</p>
          <p>
            <Link
              to={`/candidature/${dossierId}`}
              onClick={() => void queryClient.invalidateQueries({ queryKey: ['dossiers'] })}
            >
              {t.seeStatus}
            </Link>
          </p>
        </>
      }
    />
  );
}
