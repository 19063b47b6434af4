// The proof that an application is complete, or what a submission still needs: each line leads to its
// field. After a refused attempt it takes the focus and says so.
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { fieldOfPointer } from '../../lib/forms/fieldErrors';
import { useDraft } from './draft';
import type { FormWords } from './form.fr';
import type { Dossier } from './queries';
import { fieldPath, type Step } from './steps';

interface MissingListProps {
  dossier: Dossier;
  steps: readonly Step[];
  /** How many times a submission was refused for this. */
  attempts: number;
  t: FormWords;
}

interface Line {
  field: string;
  detail: string;
}

export function MissingList({ dossier, steps, attempts, t }: MissingListProps) {
  const { held } = useDraft();
  const title = useRef<HTMLHeadingElement>(null);
  const missing = dossier.missing.map(({ pointer, detail }) => ({
    field: fieldOfPointer(pointer),
    detail,
  }));
  const waiting = Object.entries(held).flatMap(([field, { message }]) =>
    message ? [{ field, detail: message }] : [],
  );

  useEffect(() => {
    if (attempts > 0) title.current?.focus();
  }, [attempts]);

  if (missing.length + waiting.length === 0) {
    return <p className="fr-valid-text fr-mb-4w">{t.complete}</p>;
  }
  const severity = attempts > 0 ? 'fr-alert fr-alert--error' : 'fr-alert fr-alert--warning';
  return (
    <div className={`${severity} fr-mb-4w`}>
      <h2 ref={title} tabIndex={-1} className="fr-alert__title">
        {attempts > 0
          ? t.notSubmitted(missing.length + waiting.length)
          : t.missingTitle(missing.length + waiting.length)}
      </h2>
      <Lines dossierId={dossier.id} steps={steps} lines={missing} />
      {waiting.length > 0 && (
        <>
          <p>{t.heldTitle}</p>
          <Lines dossierId={dossier.id} steps={steps} lines={waiting} />
        </>
      )}
    </div>
  );
}

interface LinesProps {
  dossierId: string;
  steps: readonly Step[];
  lines: readonly Line[];
}

function Lines({ dossierId, steps, lines }: LinesProps) {
  return (
    <ul>
      {lines.map(({ field, detail }) => {
        const path = fieldPath(dossierId, steps, field);
        return (
          <li key={`${field} ${detail}`}>{path ? <Link to={path}>{detail}</Link> : detail}</li>
        );
      })}
    </ul>
  );
}
