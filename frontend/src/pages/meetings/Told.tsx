// Says to a host, before it reads on, that each reading is kept and shown to the person.
import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { useFieldNames } from '../disclosures/fields';
import type { MeetingsWords } from './meetings.fr';

export function Told({ t, fields }: { t: MeetingsWords; fields: readonly string[] }) {
  const nameOf = useFieldNames();
  return (
    <Alert
      severity="info"
      as="h2"
      className="fr-mb-3w"
      title={t.toldTitle}
      description={t.told(nameOf(fields))}
    />
  );
}
