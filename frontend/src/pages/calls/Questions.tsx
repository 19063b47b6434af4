// The questions of a call and how the answers are read, to prepare oneself.
import { usePick, useT } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import { DataTable } from '../../ui/DataTable';
import type { CallPageWords } from './callPage.fr';
import type { Call } from './queries';

export function Questions({ call, t }: { call: Call; t: CallPageWords }) {
  const pick = usePick();
  const { tracks } = useT();
  if (call.questions.length === 0) return <p>{t.noQuestions}</p>;
  return (
    <>
      <p>{call.anonymous_reading ? t.questionsLead : t.questionsNamed}</p>
      <ol>
        {call.questions.map(({ id, label, help, max_length, required, track }) => (
          <li key={id} className="fr-mb-2w">
            <strong>{pick(label)}</strong>
            {help && <p className="fr-mb-0">{pick(help)}</p>}
            <p className="fr-hint-text fr-mb-0">
              {[
                max_length ? t.questionLength(max_length) : '',
                required ? '' : t.optional,
                track ? t.onlyFor(tracks[track]) : '',
              ]
                .filter(Boolean)
                .join(', ')}
            </p>
          </li>
        ))}
      </ol>
      <FormChanges call={call} t={t} />
      {call.rubric.length > 0 && (
        <>
          <h3 className="fr-h5 fr-mt-4w">{t.rubricTitle}</h3>
          <p>{t.rubricLead(call.readings_per_dossier)}</p>
          <ul>
            {call.rubric.map(({ id, label, help }) => (
              <li key={id}>
                {pick(label)}
                {help && <span className="fr-hint-text">{pick(help)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** What was changed in the form since the call was published, in public. */
function FormChanges({
  call: { revisions, time_zone: zone },
  t,
}: {
  call: Call;
  t: CallPageWords;
}) {
  const pick = usePick();
  const dates = useDates();
  if (revisions.length === 0) return null;
  return (
    <>
      <h3 className="fr-h5 fr-mt-4w">{t.revisionsTitle}</h3>
      <DataTable
        caption={t.revisionsTitle}
        captionHidden
        columns={t.revisionsColumns}
        rows={revisions.map(({ at, reason }) => [dates.instant(at, zone), pick(reason)])}
      />
    </>
  );
}
