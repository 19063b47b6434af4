// A submitted application changed since: said on each of its pages, with both ways out.
import { Alert } from '@codegouvfr/react-dsfr/Alert';
import { Link } from 'react-router';
import type { DossierWords } from './dossier.fr';
import type { Dossier } from './queries';
import { stepPath } from './steps';

interface UnsentProps {
  dossier: Dossier;
  /** The page submits by itself: no link to it. */
  submits?: boolean;
  t: DossierWords;
}

export function Unsent({ dossier, submits = false, t }: UnsentProps) {
  const { id, unsent_changes, snapshots, editable, status } = dossier;
  if (!unsent_changes || snapshots.length === 0 || status === 'withdrawn') return null;
  return (
    <Alert
      severity="warning"
      as="h2"
      className="fr-mb-3w"
      title={t.unsentTitle}
      description={
        editable ? (
          <>
            <p>{t.unsentText}</p>
            <ul className="fr-links-group">
              {!submits && (
                <li>
                  <Link className="fr-link" to={stepPath(id, 'recapitulatif')}>
                    {t.submitChanges}
                  </Link>
                </li>
              )}
              <li>
                <Link className="fr-link" to={stepPath(id, 'reprise')}>
                  {t.restore}
                </Link>
              </li>
            </ul>
          </>
        ) : (
          t.unsentClosed
        )
      }
    />
  );
}
