// What a change breaks and who is told, before it is made.
import { useEffect, useRef, type ReactNode } from 'react';
import type { Schemas } from '../../api/types';
import { ChangesTable } from '../challengeversions/ChangesTable';
import type { RevisionWords } from './revision.fr';

interface ImpactProps {
  t: RevisionWords;
  impact: Schemas['ChallengeImpact'];
  published: boolean;
  /** The act that makes the change; not offered when nothing changes. */
  children: ReactNode;
}

export function Impact({ t, impact, published, children }: ImpactProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [impact]);
  return (
    <section aria-labelledby="consequences" className="fr-mt-4w">
      <h2 ref={heading} id="consequences" tabIndex={-1} className="fr-h4">
        {t.previewTitle}
      </h2>
      {impact.changes.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <>
          <ChangesTable t={{ ...t.changes, caption: t.wouldChange }} changes={impact.changes} />
          {published && <Told t={t} impact={impact} />}
          {children}
        </>
      )}
    </section>
  );
}

export function Told({ t, impact }: Pick<ImpactProps, 't' | 'impact'>) {
  const { ranked, void: gone, no_post: noPost } = impact;
  return (
    <ul>
      <li>{t.ranked(ranked)}</li>
      {gone > 0 && <li>{t.void(gone)}</li>}
      {noPost > 0 && <li>{t.noPost(noPost)}</li>}
    </ul>
  );
}
