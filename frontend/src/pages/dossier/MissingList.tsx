// What a submission still needs: each line leads to its field.
import type { Ref } from 'react';
import { Link } from 'react-router';
import { fieldOfPointer } from '../../lib/forms/fieldErrors';
import { useDraft } from './draft';
import type { FormWords } from './form.fr';
import type { Dossier } from './queries';
import { fieldPath } from './steps';

interface MissingListProps {
  dossier: Dossier;
  t: FormWords;
  ref: Ref<HTMLDivElement>;
}

export function MissingList({ dossier, t, ref }: MissingListProps) {
  const { held } = useDraft();
  const { id, missing } = dossier;
  const waiting = Object.entries(held).flatMap(([field, { message }]) =>
    message ? [{ field, detail: message }] : [],
  );
  return (
    <div ref={ref} tabIndex={-1}>
      {missing.length === 0 ? (
        <p className="fr-valid-text fr-mb-4w">{t.complete}</p>
      ) : (
        <div className="fr-alert fr-alert--warning fr-mb-4w">
          <h3 className="fr-alert__title">{t.missingTitle(missing.length)}</h3>
          <Lines
            dossierId={id}
            lines={missing.map(({ pointer, detail }) => ({
              field: fieldOfPointer(pointer),
              detail,
            }))}
          />
        </div>
      )}
      {waiting.length > 0 && (
        <div className="fr-alert fr-alert--warning fr-mb-4w">
          <h3 className="fr-alert__title">{t.heldTitle}</h3>
          <Lines dossierId={id} lines={waiting} />
        </div>
      )}
    </div>
  );
}

interface Line {
  field: string;
  detail: string;
}

function Lines({ dossierId, lines }: { dossierId: string; lines: readonly Line[] }) {
  return (
    <ul>
      {lines.map(({ field, detail }) => {
        const path = fieldPath(dossierId, field);
        return (
          <li key={`${field} ${detail}`}>{path ? <Link to={path}>{detail}</Link> : detail}</li>
        );
      })}
    </ul>
  );
}
