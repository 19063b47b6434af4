// The form of a challenge, saved as it is typed; its fields stand in files of their own.
import type { Versioned } from '../../api/client';
import { ApiError } from '../../api/problem';
import { fieldOfPointer, formErrors, messageOf } from '../../lib/forms/fieldErrors';
import { AutosaveStatus } from '../../ui/forms/AutosaveStatus';
import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Attestation } from './Attestation';
import { Presentation } from './Presentation';
import { Posts } from './Posts';
import { SectionFields } from './SectionFields';
import { Submit } from './Submit';
import type { Challenge } from './form';
import type { HostChallengeWords } from './hostchallenge.fr';
import { useChallengeAutosave } from './useChallengeAutosave';

interface ChallengeFormProps {
  t: HostChallengeWords;
  found: Versioned<Challenge>;
  user: string;
}

export function ChallengeForm({ t, found, user }: ChallengeFormProps) {
  const autosave = useChallengeAutosave(found, user);
  const { values, change, error, status } = autosave;
  const refused =
    error instanceof ApiError && error.status === 422 ? formErrors(error.problem) : [];
  const fields = { t, values, change, faultOf: (field: string) => messageOf(refused, field) };
  const missing = found.data.missing.map(({ pointer, detail }) => ({
    field: fieldOfPointer(pointer),
    detail,
  }));
  return (
    <div className="portal-fields">
      <p>{t.allRequired}</p>
      {status === 'conflict' && (
        <Alert severity="warning" small description={t.conflict} className="fr-mb-2w" />
      )}
      <AutosaveStatus autosave={autosave} />
      <Presentation {...fields} />
      <Posts {...fields} />
      <SectionFields {...fields} unpublished={found.data.unpublished_sections} />
      <Attestation {...fields} />
      <AutosaveStatus autosave={autosave} />
      <Submit t={t} challenge={found.data} autosave={autosave} missing={missing} />
    </div>
  );
}
