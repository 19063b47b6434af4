// What the host of a challenge asked for, when, why, and what became of it.
import type { ReactNode } from 'react';
import { Colon } from '../../ui/Colon';
import { Instant } from '../../ui/Time';
import { ChangesTable } from '../challengeversions/ChangesTable';
import type { Request } from './queries';
import type { RevisionWords } from './revision.fr';

interface RequestListProps {
  t: RevisionWords;
  requests: readonly Request[];
  /** What the reader may do about one. */
  children?: (request: Request) => ReactNode;
}

const tones: Record<Request['state'], string> = {
  pending: 'fr-badge--info',
  accepted: 'fr-badge--success',
  refused: 'fr-badge--error',
  replaced: '',
  outdated: 'fr-badge--warning',
};

export function RequestList({ t, requests, children }: RequestListProps) {
  if (requests.length === 0) return null;
  return (
    <section aria-labelledby="demandes" className="fr-mb-6w">
      <h2 id="demandes" className="fr-h4">
        {t.requests}
      </h2>
      <ul className="portal-plain-list">
        {requests.map((request) => {
          const { id, state, at, why, changes, reason } = request;
          return (
            <li key={id} className="portal-row">
              <h3 className="fr-h6 fr-mb-1v">
                {t.requestOf} <Instant value={at} />
              </h3>
              <p className="fr-mb-1w">
                <span className={`fr-badge fr-badge--sm fr-badge--no-icon ${tones[state]}`}>
                  {t.requestStates[state]}
                </span>
              </p>
              <p className="portal-written fr-mb-1w">{why}</p>
              <ChangesTable t={{ ...t.changes, caption: t.wouldChange }} changes={changes} />
              {reason && (
                <p className="portal-written fr-mb-1w">
                  {t.requestAnswer}
                  <Colon /> {reason}
                </p>
              )}
              {children?.(request)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
