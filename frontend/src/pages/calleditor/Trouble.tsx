// Why the draft is not saved: refused by the server, or changed by a colleague meanwhile.
import { Link, useParams } from 'react-router';
import type { Autosave } from '../../lib/autosave/useAutosave';
import { fieldId } from '../../lib/forms/fieldErrors';
import { focusField } from '../../lib/forms/focusField';
import { ConflictTable } from '../../ui/forms/ConflictTable';
import type { CallEditorWords } from './calleditor.fr';
import type { CallDraft } from './model';
import { sectionOfField, sectionPath } from './sections';
import { labelOf, textOf } from './wording';
import { Colon } from '../../ui/Colon';

interface TroubleProps {
  t: CallEditorWords;
  autosave: Autosave<CallDraft>;
}

export function Trouble({ t, autosave: { refusals, conflicts, resolve } }: TroubleProps) {
  const { id = '' } = useParams();
  if (conflicts.length > 0) {
    return (
      <ConflictTable
        t={t}
        conflicts={conflicts}
        resolve={resolve}
        labelOf={(path) => labelOf(path, t)}
        textOf={(value) => textOf(value, t)}
      />
    );
  }
  if (refusals.length === 0) return null;
  return (
    <div className="fr-alert fr-alert--error fr-mb-4w">
      <h2 className="fr-alert__title">{t.refused}</h2>
      <ul>
        {refusals.map(({ field, message }) => (
          <li key={`${field ?? ''} ${message}`}>
            {field ? (
              <Link
                to={`${sectionPath(id, sectionOfField(field))}#${fieldId(field)}`}
                onClick={focusField}
              >
                {t.parts[sectionOfField(field)]}
                <Colon /> {message}
              </Link>
            ) : (
              message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
