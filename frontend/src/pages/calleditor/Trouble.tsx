// Why the draft is not saved: refused by the server, or changed by a colleague meanwhile.
import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Link, useParams } from 'react-router';
import type { Autosave } from '../../lib/autosave/useAutosave';
import { fieldId } from '../../lib/forms/fieldErrors';
import { focusField } from '../../lib/forms/focusField';
import { DataTable } from '../../ui/DataTable';
import type { CallEditorWords } from './calleditor.fr';
import type { CallDraft } from './model';
import { sectionOfField, sectionPath } from './sections';
import { labelOf, textOf } from './wording';

interface TroubleProps {
  t: CallEditorWords;
  autosave: Autosave<CallDraft>;
}

export function Trouble({ t, autosave: { status, refusals, conflicts } }: TroubleProps) {
  const { id = '' } = useParams();
  if (status === 'conflict') {
    return (
      <>
        <Alert severity="warning" as="h2" title={t.conflictTitle} description={t.conflict} />
        <DataTable
          caption={t.conflictCaption}
          captionHidden
          columns={t.conflictColumns}
          rows={conflicts.map(({ path, mine, theirs }) => [
            labelOf(path, t),
            textOf(mine, t),
            textOf(theirs, t),
          ])}
        />
      </>
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
                {t.parts[sectionOfField(field)]} : {message}
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
