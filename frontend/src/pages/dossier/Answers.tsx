// Every answer of a draft, step by step, to be read again.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePick, useT } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import type { Call } from '../calls/queries';
import { entryOf, type Entry } from './checks';
import { Facts } from './Facts';
import { FileList } from './FileList';
import type { FormWords } from './form.fr';
import { questionsFor } from './questionsFor';
import type { Dossier, DossierContent } from './queries';
import { stepPath, type AskingStep } from './steps';
import { textOf } from './wording';

interface AnswersProps {
  dossier: Dossier;
  values: DossierContent;
  call: Call;
  t: FormWords;
  /** Each part leads to its step. */
  editable: boolean;
}

export function Answers({ dossier, values, call, t, editable }: AnswersProps) {
  const pick = usePick();
  const { tracks } = useT();
  const words = { form: t, tracks, pick };
  const say = (value: Parameters<typeof textOf>[0]) => textOf(value, words);
  const part = (step: AskingStep, content: ReactNode) => (
    <section aria-labelledby={`lu-${step}`} className="fr-mb-4w">
      <h3 id={`lu-${step}`} className="fr-h5 fr-mb-1w">
        {t.stepTitles[step]}
      </h3>
      {content}
      {editable && (
        <Link
          className="fr-link"
          to={stepPath(dossier.id, step)}
          aria-label={t.edit(t.stepTitles[step])}
        >
          {t.editShort}
        </Link>
      )}
    </section>
  );
  return (
    <>
      {part(
        'conditions',
        <ul>
          {call.statements.map(({ id, label }) => (
            <li key={id}>
              {pick(label)} : {values.statements[id] ? t.confirmed : t.notConfirmed}
            </li>
          ))}
        </ul>,
      )}
      {part(
        'identite',
        <Facts
          rows={[
            [t.name, say(values.name)],
            [t.email, dossier.email],
            [t.phone, say(values.phone)],
          ]}
        />,
      )}
      {part(
        'metier',
        <Facts
          rows={[
            [t.mainTrack, say(values.main_track)],
            [t.secondaryTrack, say(values.secondary_track)],
            [t.years, say(values.years_experience)],
          ]}
        />,
      )}
      {part(
        'parcours',
        <Facts
          rows={[
            [t.employersTitle, <Entries key="e" entries={values.employers.map(entryOf)} t={t} />],
            [t.schoolsTitle, <Entries key="s" entries={values.schools.map(entryOf)} t={t} />],
          ]}
        />,
      )}
      {part(
        'lieux',
        <Facts
          rows={[
            [t.places, say(values.places)],
            [t.availableNoDate, say(values.available_at_start)],
          ]}
        />,
      )}
      {part(
        'questions',
        questionsFor(call, values.main_track).map(({ id, kind, label }) => (
          <div key={id} className="fr-mb-2w">
            <p className="fr-text--bold fr-mb-1v">{pick(label)}</p>
            {kind === 'file' ? (
              <FileList dossierId={dossier.id} files={values.files[id] ?? []} t={t} />
            ) : (
              <p className="portal-written">{say(values.answers[id])}</p>
            )}
          </div>
        )),
      )}
    </>
  );
}

function Entries({ entries, t }: { entries: readonly Entry[]; t: FormWords }) {
  const dates = useDates();
  if (entries.length === 0) return t.empty;
  const period = ({ from, to }: Entry) => {
    if (from && to) return t.period(dates.day(from), dates.day(to));
    if (from) return t.since(dates.day(from));
    return to && t.until(dates.day(to));
  };
  return (
    <ul className="fr-mt-0">
      {entries.map((entry) => (
        <li key={JSON.stringify(entry)}>
          {[entry.name, entry.as, period(entry)].filter(Boolean).join(', ')}
        </li>
      ))}
    </ul>
  );
}
