// The form of a challenge, saved as it is typed; its fields stand in files of their own.
import { useQuery } from '@tanstack/react-query';
import type { Versioned } from '../../api/client';
import { usePick, useT } from '../../i18n';
import { fieldOfPointer, messageOf } from '../../lib/forms/fieldErrors';
import { AutosaveStatus } from '../../ui/forms/AutosaveStatus';
import { ConflictTable } from '../../ui/forms/ConflictTable';
import { challengeFormQuery } from '../challenges/queries';
import { Loaded } from '../committee/shared/Loaded';
import { Attestation } from './Attestation';
import type { Challenge, Form } from './form';
import type { HostChallengeWords } from './hostchallenge.fr';
import { Meter } from './Meter';
import { SectionFields } from './SectionFields';
import { Submit } from './Submit';
import { useChallengeAutosave } from './useChallengeAutosave';
import { labelOf, textOf } from './wording';

interface ChallengeFormProps {
  t: HostChallengeWords;
  found: Versioned<Challenge>;
  user: string;
  onSubmitted: () => void;
}

export function ChallengeForm(props: ChallengeFormProps) {
  const form = useQuery(challengeFormQuery);
  return <Loaded query={form}>{(asked) => <Fields {...props} form={asked} />}</Loaded>;
}

function Fields({ t, found, user, onSubmitted, form }: ChallengeFormProps & { form: Form }) {
  const autosave = useChallengeAutosave(found, user);
  const { tracks } = useT();
  const say = usePick();
  const { values, change, refusals, conflicts, resolve, held, hold } = autosave;
  const challenge = found.data;
  const fields = {
    t,
    challenge,
    values,
    change,
    held,
    hold,
    faultOf: (field: string) => messageOf(refusals, field),
  };
  const missing = [
    ...Object.entries(held).map(([field, { message = '' }]) => ({ field, detail: message })),
    ...challenge.missing
      .map(({ pointer, detail }) => ({ field: fieldOfPointer(pointer), detail }))
      .filter(({ field }) => !(field in held)),
  ];
  return (
    <div className="portal-fields">
      <p>{t.allRequired}</p>
      {conflicts.length > 0 && (
        <ConflictTable
          t={t}
          conflicts={conflicts}
          resolve={resolve}
          labelOf={(path) => labelOf(path, t, form, say)}
          textOf={(value) => textOf(value, t, tracks)}
        />
      )}
      <Meter t={t} form={form} progress={challenge.progress ?? []} />
      {form.sections.map((section, at) => (
        <SectionFields key={section.id} {...fields} n={at + 1} section={section} />
      ))}
      <Attestation {...fields} form={form} />
      <div className="portal-follow">
        <AutosaveStatus autosave={autosave} withoutChoice />
      </div>
      <Submit
        t={t}
        challenge={challenge}
        autosave={autosave}
        missing={missing}
        onSubmitted={onSubmitted}
      />
    </div>
  );
}
