// The form of a challenge, saved as it is typed; its fields stand in files of their own.
import type { Versioned } from '../../api/client';
import { ApiError } from '../../api/problem';
import { fieldOfPointer, formErrors, messageOf } from '../../lib/forms/fieldErrors';
import { AutosaveStatus } from '../../ui/forms/AutosaveStatus';
import { Attestation } from './Attestation';
import { ConflictTable } from './ConflictTable';
import { Presentation } from './Presentation';
import { Posts } from './Posts';
import { SectionFields } from './SectionFields';
import { Submit } from './Submit';
import type { Challenge } from './form';
import type { HostChallengeWords } from './hostchallenge.fr';
import { useHeld } from './useHeld';
import { useChallengeAutosave } from './useChallengeAutosave';

interface ChallengeFormProps {
  t: HostChallengeWords;
  found: Versioned<Challenge>;
  user: string;
  /** Called as the page turns to the submitted challenge. */
  onSubmitted: () => void;
}

export function ChallengeForm({ t, found, user, onSubmitted }: ChallengeFormProps) {
  const autosave = useChallengeAutosave(found, user);
  const { values, change, error, status } = autosave;
  const refused =
    error instanceof ApiError && error.status === 422 ? formErrors(error.problem) : [];
  const [held, hold] = useHeld();
  const fields = { t, values, change, hold, faultOf: (field: string) => messageOf(refused, field) };
  const missing = [
    ...Object.entries(held).map(([field, detail]) => ({ field, detail })),
    ...found.data.missing
      .map(({ pointer, detail }) => ({ field: fieldOfPointer(pointer), detail }))
      .filter(({ field }) => !(field in held)),
  ];
  return (
    <div className="portal-fields">
      <p>{t.allRequired}</p>
      {status === 'conflict' && <ConflictTable t={t} conflicts={autosave.conflicts} />}
      <Presentation {...fields} />
      <Posts {...fields} />
      <SectionFields {...fields} unpublished={found.data.unpublished_sections} />
      <Attestation {...fields} />
      <div className="portal-follow">
        <AutosaveStatus autosave={autosave} />
      </div>
      <Submit
        t={t}
        challenge={found.data}
        autosave={autosave}
        missing={missing}
        onSubmitted={onSubmitted}
      />
    </div>
  );
}
