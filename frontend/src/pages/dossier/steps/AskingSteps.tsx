// What each step asks.
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { useQuery } from '@tanstack/react-query';
import { usePick } from '../../../i18n';
import { useDates } from '../../../lib/dates/useDates';
import { fieldId } from '../../../lib/forms/fieldErrors';
import { promotionQuery } from '../../calls/queries';
import { isPhone, yearsOf } from '../checks';
import { useDraft, useText } from '../draft';
import { AnswerField } from '../fields/AnswerField';
import { EntriesField } from '../fields/EntriesField';
import { PlacesField } from '../fields/PlacesField';
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
  const pick = usePick();
  const { call, values, change, faultOf } = useDraft();
  if (call.statements.length === 0) return <p>{t.noConditions}</p>;
  const faults = call.statements.map(({ id }) => faultOf(`statements.${id}`)).filter(Boolean);
  return (
    <>
      <p>{t.conditionsLead}</p>
      <Checkbox
        legend={t.conditionsLegend}
        state={faults.length > 0 ? 'error' : 'default'}
        stateRelatedMessage={faults.join(' ')}
        options={call.statements.map(({ id, label, article }) => ({
          label: pick(label),
          hintText: article,
          nativeInputProps: {
            id: fieldId(`statements.${id}`),
            checked: values.statements[id] ?? false,
            'aria-invalid': Boolean(faultOf(`statements.${id}`)),
            onChange: (event) => change({ statements: { [id]: event.target.checked || null } }),
          },
        }))}
      />
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
  const dates = useDates();
  const { call, values, change, faultOf } = useDraft();
  const { data: promotion } = useQuery(promotionQuery(call.promotion.id));
  const message = faultOf('available_at_start');
  const option = (label: string, answer: boolean) => ({
    label,
    nativeInputProps: {
      id: answer ? fieldId('available_at_start') : undefined,
      checked: values.available_at_start === answer,
      onChange: () => change({ available_at_start: answer }),
    },
  });
  return (
    <>
      <p>{t.allRequired}</p>
      <PlacesField t={t} />
      <RadioButtons
        name="available_at_start"
        legend={
          promotion
            ? t.available(dates.day(promotion.starts_on, { weekday: true }))
            : t.availableNoDate
        }
        orientation="horizontal"
        state={message ? 'error' : 'default'}
        stateRelatedMessage={message}
        options={[option(t.yes, true), option(t.no, false)]}
      />
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
      {questions.map((question) => (
        <AnswerField key={question.id} question={question} t={t} />
      ))}
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
