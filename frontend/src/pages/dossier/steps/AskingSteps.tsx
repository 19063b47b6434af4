// What each step asks.
import { Link } from 'react-router';
import { isPhone, yearsOf } from '../checks';
import { useDraft, useText } from '../draft';
import { AvailableField } from '../fields/AvailableField';
import { EntriesField } from '../fields/EntriesField';
import { PlacesField } from '../fields/PlacesField';
import { QuestionField } from '../fields/QuestionField';
import { StatementsField } from '../fields/StatementsField';
import { TalentPoolField } from '../fields/TalentPoolField';
import { TextField } from '../fields/TextField';
import { TrackField } from '../fields/TrackField';
import type { FormWords } from '../form.fr';
import type { Dossier } from '../queries';
import type { Step, StepKind } from '../steps';
import { Colon } from '../../../ui/Colon';

export interface StepProps {
  dossier: Dossier;
  step: Step;
  t: FormWords;
}

function Conditions({ t }: StepProps) {
  return (
    <>
      <p>{t.conditionsLead}</p>
      <StatementsField t={t} />
    </>
  );
}

function Identity({ dossier, t }: StepProps) {
  const { call } = useDraft();
  const name = useText(['name']);
  const phone = useText(['phone'], (typed) => (isPhone(typed) ? undefined : t.phoneFault));
  return (
    <>
      <p>{t.allRequired}</p>
      <TextField
        text={name}
        label={t.name}
        hint={call.anonymous_reading ? t.nameHint : undefined}
        autoComplete="name"
      />
      <p>
        {t.email}
        <Colon /> <strong>{dossier.email}</strong>
        <span className="fr-hint-text">{t.emailHint}</span>
      </p>
      <TextField text={phone} label={t.phone} hint={t.phoneHint} type="tel" autoComplete="tel" />
      <PlacesField t={t} />
      <AvailableField t={t} />
      <TalentPoolField t={t} />
    </>
  );
}

function Craft({ t }: StepProps) {
  const { call, values, change } = useDraft();
  const years = useText(
    ['years_experience'],
    (typed) => (yearsOf(typed) === undefined ? t.yearsFault : undefined),
    (typed) => yearsOf(typed) ?? null,
  );
  return (
    <>
      <p>{t.allRequired}</p>
      <TrackField
        field="main_track"
        label={t.mainTrack}
        hint={t.mainTrackHint}
        none={t.chooseTrack}
        options={call.tracks}
        required
        onChoose={(track) =>
          change({
            main_track: track,
            ...(track === values.secondary_track ? { secondary_track: null } : {}),
          })
        }
      />
      <TrackField
        field="secondary_track"
        label={t.secondaryTrack}
        none={t.noSecondTrack}
        options={call.tracks.filter((track) => track !== values.main_track)}
        onChoose={(track) => change({ secondary_track: track })}
      />
      <TextField text={years} label={t.years} hint={t.yearsHint} inputMode="numeric" />
      <h3 className="fr-h5">{t.employersTitle}</h3>
      <p>{t.employersLead}</p>
      <EntriesField field="employers" t={t} words={t.employer} />
      <h3 className="fr-h5">{t.schoolsTitle}</h3>
      <EntriesField field="schools" t={t} words={t.school} />
      {call.questions.some(({ track }) => track) && <p>{t.questionsTrack}</p>}
    </>
  );
}

function Questions({ step, t }: StepProps) {
  const { call } = useDraft();
  return (
    <>
      <p>{t.allRequired}</p>
      {call.anonymous_reading && <p>{t.questionsLead}</p>}
      {step.questions.map((question) => (
        <QuestionField key={question.id} question={question} t={t} />
      ))}
    </>
  );
}

/** Challenges are ranked on a page of their own, the challenges' pages beside. */
function Wishes({ dossier, t }: StepProps) {
  return (
    <>
      <p>{t.wishesLead}</p>
      <p>
        <Link className="fr-link" to={`/candidature/${dossier.id}/voeux`}>
          {t.wishesLink}
        </Link>
      </p>
    </>
  );
}

/** The content of each kind of step. */
export const askingSteps: Record<Exclude<StepKind, 'recapitulatif'>, typeof Questions> = {
  conditions: Conditions,
  vous: Identity,
  metier: Craft,
  questions: Questions,
  voeux: Wishes,
};
