// The form of a challenge, saved as it is typed; its fields stand in files of their own.
import type { Versioned } from '../../api/client';
import { useT } from '../../i18n';
import { fieldOfPointer, messageOf } from '../../lib/forms/fieldErrors';
import { AutosaveStatus } from '../../ui/forms/AutosaveStatus';
import { ConflictTable } from '../../ui/forms/ConflictTable';
import { Attestation } from './Attestation';
import { Presentation } from './Presentation';
import { Posts } from './Posts';
import { SectionFields } from './SectionFields';
import { Submit } from './Submit';
import type { Challenge } from './form';
import type { HostChallengeWords } from './hostchallenge.fr';
import { useHeld } from './useHeld';
import { labelOf, textOf } from './wording';
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
  const { tracks } = useT();
  const { values, change, refusals, conflicts, resolve } = autosave;
  const [held, hold] = useHeld();
  const fields = {
    t,
    values,
    change,
    hold,
    faultOf: (field: string) => messageOf(refusals, field),
  };
  const missing = [
    ...Object.entries(held).map(([field, detail]) => ({ field, detail })),
    ...found.data.missing
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
          labelOf={(path) => labelOf(path, t)}
          textOf={(value) => textOf(value, t, tracks)}
        />
      )}
      <Presentation {...fields} />
      <Posts {...fields} />
      <SectionFields {...fields} unpublished={found.data.unpublished_sections} />
      <Attestation {...fields} />
      <div className="portal-follow">
        <AutosaveStatus autosave={autosave} withoutChoice />
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
