// What a candidate wrote, whole.
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/types';
import { usePick, useT } from '../../i18n';
import { AnswerText } from '../../ui/AnswerText';
import { FileLinks } from '../../ui/FileLinks';
import type { Call } from '../committee/shared/promotions';
import { Stays } from '../committee/shared/Stays';
import type { CandidacyWords } from './candidacy.fr';

interface ContentProps {
  t: CandidacyWords;
  content: Schemas['DossierContent'];
  email: string | undefined;
  call: Call;
}

type Fact = readonly [label: string, value: ReactNode];

export function Content({ t, content, email, call }: ContentProps) {
  const { tracks } = useT();
  const { main_track: main, secondary_track: second, years_experience: years } = content;
  const pool: Fact = [t.pool, content.talent_pool ? t.yes : t.no];
  const facts: Fact[] = [
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
    ...(call.talent_pool_months ? [pool] : []),
    [t.employers, <Stays key="e" t={t} stays={content.employers} />],
    [t.schools, <Stays key="s" t={t} stays={content.schools} />],
  ];
  return (
    <>
      <section aria-labelledby="identite" className="fr-mb-6w">
        <h2 id="identite" className="fr-h4">
          {t.identityTitle}
        </h2>
        <dl className="portal-facts">
          {facts.map(([label, value]) => (
            <FactRow
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

function FactRow({ label, value }: { label: string; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
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
      {asked.map((question) => (
        <section key={question.id} aria-labelledby={`question-${question.id}`} className="fr-mb-4w">
          <h3 id={`question-${question.id}`} className="fr-h6 fr-mb-1w">
            {pick(question.label)}
          </h3>
          {question.kind === 'file' && content.files[question.id] ? (
            <FileLinks files={content.files[question.id] ?? []} />
          ) : (
            <AnswerText question={question} said={content} none={t.noAnswer} />
          )}
        </section>
      ))}
    </section>
  );
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
