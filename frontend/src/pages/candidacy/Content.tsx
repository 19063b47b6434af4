// What a candidate wrote, whole.
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/types';
import { usePick, useT } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import { FileLinks } from '../../ui/FileLinks';
import type { Call } from '../committee/shared/promotions';
import type { CandidacyWords } from './candidacy.fr';

interface ContentProps {
  t: CandidacyWords;
  content: Schemas['DossierContent'];
  email: string | undefined;
  call: Call;
}

export function Content({ t, content, email, call }: ContentProps) {
  const { tracks } = useT();
  const { main_track: main, secondary_track: second, years_experience: years } = content;
  const facts: [label: string, value: ReactNode][] = [
    [t.name, content.name],
    [t.email, email && <a href={`mailto:${email}`}>{email}</a>],
    [t.phone, content.phone],
    [t.mainTrack, main && tracks[main]],
    [t.secondaryTrack, second && tracks[second]],
    [t.years, years !== undefined && t.yearsValue(years)],
    [
      t.available,
      content.available_at_start !== undefined && (content.available_at_start ? t.yes : t.no),
    ],
    [t.places, content.places.join(', ')],
    [
      t.employers,
      <Stays key="e" t={t} stays={content.employers.map((e) => ({ ...e, as: e.role }))} />,
    ],
    [
      t.schools,
      <Stays key="s" t={t} stays={content.schools.map((s) => ({ ...s, as: s.degree }))} />,
    ],
  ];
  return (
    <>
      <section aria-labelledby="identite" className="fr-mb-6w">
        <h2 id="identite" className="fr-h4">
          {t.identityTitle}
        </h2>
        <dl className="portal-facts">
          {facts.map(([label, value]) => (
            <Fact
              key={label}
              label={label}
              value={value === undefined || value === false || value === '' ? t.notSaid : value}
            />
          ))}
        </dl>
      </section>
      <Answers t={t} content={content} call={call} />
      <Statements t={t} content={content} call={call} />
    </>
  );
}

function Fact({ label, value }: { label: string; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}

interface Stay {
  name: string;
  as?: string;
  from?: string;
  to?: string;
}

function Stays({ t, stays }: { t: CandidacyWords; stays: readonly Stay[] }) {
  const dates = useDates();
  if (stays.length === 0) return t.notSaid;
  const when = ({ from, to }: Stay) => {
    if (from && to) return t.during(dates.day(from), dates.day(to));
    if (from) return t.since(dates.day(from));
    return to && t.until(dates.day(to));
  };
  return (
    <ul className="fr-raw-list">
      {stays.map((stay) => (
        <li key={`${stay.name} ${stay.from ?? ''}`}>
          {[stay.name, stay.as, when(stay)].filter(Boolean).join(', ')}
        </li>
      ))}
    </ul>
  );
}

type PartProps = Omit<ContentProps, 'email'>;

function Answers({ t, content, call }: PartProps) {
  const pick = usePick();
  const asked = call.questions.filter(({ track }) => !track || track === content.main_track);
  return (
    <section aria-labelledby="reponses" className="fr-mb-6w">
      <h2 id="reponses" className="fr-h4">
        {t.answersTitle}
      </h2>
      {asked.map(({ id, kind, label }) => (
        <section key={id} aria-labelledby={`question-${id}`} className="fr-mb-4w">
          <h3 id={`question-${id}`} className="fr-h6 fr-mb-1w">
            {pick(label)}
          </h3>
          {kind === 'file' && content.files[id] ? (
            <FileLinks files={content.files[id]} />
          ) : (
            <p className="portal-prose">{answerTo(content, id) ?? t.noAnswer}</p>
          )}
        </section>
      ))}
    </section>
  );
}

/** An answer that was cleared is no answer. */
function answerTo({ answers }: Schemas['DossierContent'], question: string): string | undefined {
  return answers[question] === '' ? undefined : answers[question];
}

function Statements({ t, content, call }: PartProps) {
  const pick = usePick();
  if (call.statements.length === 0) return null;
  return (
    <section aria-labelledby="declarations" className="fr-mb-6w">
      <h2 id="declarations" className="fr-h4">
        {t.statementsTitle}
      </h2>
      <ul>
        {call.statements.map(({ id, label }) => (
          <li key={id}>
            {pick(label)} <strong>{content.statements[id] ? t.stated : t.notStated}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
