// How a published call is configured: to read, no longer to change.
import { usePick, useT } from '../../../i18n';
import { useDates } from '../../../lib/dates/useDates';
import { DataTable } from '../../../ui/DataTable';
import type { Call } from '../../programme/calls/queries';
import { questionsOf } from '../builder';
import type { CallEditorWords } from '../calleditor.fr';
import { draftOf, wishesModeOf, type FormStep, type Question } from '../model';

export function Configuration({ t, call }: { t: CallEditorWords; call: Call }) {
  const pick = usePick();
  const { tracks } = useT();
  const dates = useDates();
  const { time_zone: zone, challenges_visible_at: reveal, talent_pool_months: months } = call;
  const candidates = call.kind === 'candidates';
  const facts: [label: string, value: string][] = [
    [t.promotion, call.promotion.name],
    [t.kind, t.kinds[call.kind]],
    [t.zone, t.zoneName(zone)],
    ...(reveal
      ? ([
          [t.revealAt, dates.instant(reveal, zone)],
          [t.audience, t.audiences[call.challenges_audience]],
        ] satisfies [string, string][])
      : []),
    ...(candidates ? candidateFacts(t, call, months) : []),
    ...(call.tracks.length > 0
      ? ([[t.parts.metiers, call.tracks.map((one) => tracks[one]).join(', ')]] satisfies [
          string,
          string,
        ][])
      : []),
  ];
  return (
    <section aria-labelledby="configuration">
      <h2 id="configuration" className="fr-h4">
        {t.configurationTitle}
      </h2>
      <dl className="portal-facts">
        {facts.map(([label, value]) => (
          <div key={label} className="portal-dates__row">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {call.statements.length > 0 && (
        <DataTable
          caption={t.parts.eligibilite}
          columns={[t.statementLabel, t.article]}
          rows={call.statements.map(({ label, article }) => [pick(label), article])}
        />
      )}
      <Asked t={t} call={call} />
      {call.rubric.length > 0 && (
        <DataTable
          caption={t.rubric}
          columns={[t.criterionLabel, t.criterionHelp]}
          rows={call.rubric.map(({ label, help }) => [pick(label), help ? pick(help) : '–'])}
        />
      )}
    </section>
  );
}

function candidateFacts(t: CallEditorWords, call: Call, months: number | undefined) {
  const mode = wishesModeOf(draftOf(call));
  const facts: [string, string][] = [
    [t.readings, String(call.readings_per_dossier)],
    [t.gap, String(call.third_reading_gap)],
    ...(call.shortlist_places
      ? ([[t.places, String(call.shortlist_places)]] satisfies [string, string][])
      : []),
    [t.anonymous, call.anonymous_reading ? t.anonymousYes : t.anonymousNo],
    ...(call.hide_schools ? ([[t.hideSchools, t.yes]] satisfies [string, string][]) : []),
    [t.wishesMode, t.wishesModes[mode]],
    [t.pool, months ? t.poolFor(months) : t.poolNo],
  ];
  if (mode !== 'none') {
    facts.push(
      [t.wishesSubject, t.wishesSubjects[call.wishes_subject]],
      [t.wishesCount, t.wishesRange(call.wishes_min, call.wishes_max)],
    );
  }
  return facts;
}

/** The questions, step by step. */
function Asked({ t, call: { steps, questions } }: { t: CallEditorWords; call: Call }) {
  if (questions.length === 0) return null;
  if (steps.length === 0) return <Questions t={t} caption={t.parts.formulaire} asked={questions} />;
  return steps.map((step, at) => (
    <Step key={step.id} t={t} step={step} at={at} asked={questionsOf(step.id, questions, steps)} />
  ));
}

function Step({
  t,
  step,
  at,
  asked,
}: {
  t: CallEditorWords;
  step: FormStep;
  at: number;
  asked: readonly Question[];
}) {
  const pick = usePick();
  return <Questions t={t} caption={t.stepOf(at + 1, pick(step.title))} asked={asked} />;
}

interface QuestionsProps {
  t: CallEditorWords;
  caption: string;
  asked: readonly Question[];
}

function Questions({ t, caption, asked }: QuestionsProps) {
  const pick = usePick();
  const { tracks } = useT();
  return (
    <DataTable
      caption={caption}
      columns={[t.questionLabel, t.questionKind, t.questionTrack, t.requirement]}
      rows={asked.map(({ label, kind, track, required }) => [
        pick(label),
        t.questionKinds[kind],
        track ? tracks[track] : t.everyTrack,
        required ? t.isRequired : t.isOptional,
      ])}
    />
  );
}
