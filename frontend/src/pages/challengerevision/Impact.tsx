// What a change breaks and who is told, before it is made.
import { useEffect, useRef } from 'react';
import type { Schemas } from '../../api/types';
import { ChangesTable } from '../challengeversions/ChangesTable';
import type { RevisionWords } from './revision.fr';

interface ImpactProps {
  t: RevisionWords;
  impact: Schemas['ChallengeImpact'];
  published: boolean;
  busy: boolean;
  label: string;
  onConfirm: () => void;
}

export function Impact({ t, impact, published, busy, label, onConfirm }: ImpactProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [impact]);
  const { changes, ranked, void: gone, no_post: noPost } = impact;
  return (
    <section aria-labelledby="consequences" className="fr-mt-4w">
      <h2 ref={heading} id="consequences" tabIndex={-1} className="fr-h4">
        {t.previewTitle}
      </h2>
      {changes.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <>
          <ChangesTable t={t.changes} changes={changes} />
          {published && (
            <ul>
              <li>{t.ranked(ranked)}</li>
              {gone > 0 && <li>{t.void(gone)}</li>}
              {noPost > 0 && <li>{t.noPost(noPost)}</li>}
            </ul>
          )}
          <p>
            <button type="button" className="fr-btn" disabled={busy} onClick={onConfirm}>
              {label}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
