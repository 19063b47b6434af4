// Every answer of an application, step by step, to be read again.
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { usePick, useT } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import { AnswerText } from '../../ui/AnswerText';
import type { Call } from '../calls/queries';
import { entryOf, type Entry } from './checks';
import { Facts } from './Facts';
import { FileList } from './FileList';
import type { FormWords } from './form.fr';
import type { Dossier, DossierContent } from './queries';
import { stepPath } from './steps';
import { useSteps, type NamedStep } from './useSteps';
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
  const steps = useSteps(call, values.main_track, t);
  return steps
    .filter(({ kind }) => kind !== 'recapitulatif' && kind !== 'voeux')
    .map((step) => (
      <section key={step.id} aria-labelledby={`lu-${step.id}`} className="fr-mb-4w">
        <h3 id={`lu-${step.id}`} className="fr-h5 fr-mb-1w">
          {step.name}
        </h3>
        <Part step={step} dossier={dossier} values={values} call={call} t={t} />
        {editable && (
          <Link
            className="fr-link"
            to={stepPath(dossier.id, step.id)}
            aria-label={t.edit(step.name)}
          >
            {t.editShort}
          </Link>
        )}
      </section>
    ));
}

type PartProps = Omit<AnswersProps, 'editable'> & { step: NamedStep };

function Part({ step, dossier, values, call, t }: PartProps): ReactNode {
  const pick = usePick();
  const { tracks } = useT();
  const words = { form: t, tracks, pick };
  const say = (value: Parameters<typeof textOf>[0]) => textOf(value, words);
  if (step.kind === 'conditions') {
    return (
      <ul>
        {call.statements.map(({ id, label }) => (
          <li key={id}>{t.condition(pick(label), values.statements[id] ?? false)}</li>
        ))}
      </ul>
    );
  }
  if (step.kind === 'vous') {
    return (
      <Facts
        rows={[
          [t.name, say(values.name)],
          [t.email, dossier.email],
          [t.phone, say(values.phone)],
          [t.places, say(values.places)],
          [t.availableNoDate, say(values.available_at_start)],
          Boolean(call.talent_pool_months) && [t.poolLegend, say(values.talent_pool ?? false)],
        ]}
      />
    );
  }
  if (step.kind === 'metier') {
    return (
      <Facts
        rows={[
          [t.mainTrack, say(values.main_track)],
          [t.secondaryTrack, say(values.secondary_track)],
          [t.years, say(values.years_experience)],
          [t.employersTitle, <Entries key="e" entries={values.employers.map(entryOf)} t={t} />],
          [t.schoolsTitle, <Entries key="s" entries={values.schools.map(entryOf)} t={t} />],
        ]}
      />
    );
  }
  return step.questions.map((question) => (
    <div key={question.id} className="fr-mb-2w">
      <p className="fr-text--bold fr-mb-1v">{pick(question.label)}</p>
      {question.kind === 'file' ? (
        <FileList dossier={dossier} files={values.files[question.id] ?? []} t={t} />
      ) : (
        <AnswerText question={question} said={values} none={t.empty} />
      )}
    </div>
  ));
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
