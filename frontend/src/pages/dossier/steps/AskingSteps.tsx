// What each step asks.
import { isPhone, yearsOf } from '../checks';
import { useDraft, useText } from '../draft';
import { AnswerField } from '../fields/AnswerField';
import { AvailableField } from '../fields/AvailableField';
import { EntriesField } from '../fields/EntriesField';
import { FilesField } from '../fields/FilesField';
import { PlacesField } from '../fields/PlacesField';
import { StatementsField } from '../fields/StatementsField';
import { TextField } from '../fields/TextField';
import { TrackField } from '../fields/TrackField';
import type { FormWords } from '../form.fr';
import { questionsFor } from '../questionsFor';
import type { Dossier } from '../queries';
import type { AskingStep } from '../steps';

export interface StepProps {
  dossier: Dossier;
  t: FormWords;
}

function Conditions({ t }: StepProps) {
  const { call } = useDraft();
  if (call.statements.length === 0) return <p>{t.noConditions}</p>;
  return (
    <>
      <p>{t.conditionsLead}</p>
      <StatementsField t={t} />
    </>
  );
}

function Identity({ dossier, t }: StepProps) {
  const name = useText(['name']);
  const phone = useText(['phone'], (typed) => (isPhone(typed) ? undefined : t.phoneFault));
  return (
    <>
      <p>{t.allRequired}</p>
      <TextField text={name} label={t.name} hint={t.nameHint} autoComplete="name" />
      <p>
        {t.email} : <strong>{dossier.email}</strong>
        <span className="fr-hint-text">{t.emailHint}</span>
      </p>
      <TextField text={phone} label={t.phone} hint={t.phoneHint} type="tel" autoComplete="tel" />
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
    </>
  );
}

function Background({ t }: StepProps) {
  return (
    <>
      <h3 className="fr-h5">{t.employersTitle}</h3>
      <p>{t.employersLead}</p>
      <EntriesField field="employers" t={t} words={t.employer} />
      <h3 className="fr-h5">{t.schoolsTitle}</h3>
      <EntriesField field="schools" t={t} words={t.school} />
    </>
  );
}

function Places({ t }: StepProps) {
  return (
    <>
      <p>{t.allRequired}</p>
      <PlacesField t={t} />
      <AvailableField t={t} />
    </>
  );
}

function Questions({ t }: StepProps) {
  const { call, values } = useDraft();
  const questions = questionsFor(call, values.main_track);
  const someDepend = call.questions.some(({ track }) => track);
  if (call.questions.length === 0) return <p>{t.noQuestions}</p>;
  return (
    <>
      <p>{t.questionsLead}</p>
      {someDepend && !values.main_track && <p>{t.questionsTrack}</p>}
      {questions.map((question) =>
        question.kind === 'file' ? (
          <FilesField key={question.id} question={question} t={t.files} />
        ) : (
          <AnswerField key={question.id} question={question} t={t} />
        ),
      )}
    </>
  );
}

/** The content of each step. */
export const askingSteps: Record<AskingStep, typeof Conditions> = {
  conditions: Conditions,
  identite: Identity,
  metier: Craft,
  parcours: Background,
  lieux: Places,
  questions: Questions,
};
