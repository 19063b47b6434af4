// A run in a few figures.
import type { Schemas } from '../../api/types';
import type { AssemblyWords } from './assembly.fr';
import { tally } from './tally';

export function Summary({ t, assembly }: { t: AssemblyWords; assembly: Schemas['Assembly'] }) {
  const { policy, unplaced, input_hash: hash } = assembly;
  const { people, teams, firstWishes, ranked } = tally(assembly);
  return (
    <section aria-labelledby="en-bref">
      <h2 id="en-bref" className="fr-h4">
        {t.summaryTitle}
      </h2>
      <dl className="portal-facts">
        <dt>{t.placed}</dt>
        <dd>{t.placedValue(people, teams)}</dd>
        <dt>{t.unplaced}</dt>
        <dd>{unplaced}</dd>
        <dt>{t.wishes}</dt>
        <dd>{t.wishesValue(firstWishes, ranked)}</dd>
        <dt>{t.policy}</dt>
        <dd>{t.policies[policy] ?? policy}</dd>
        {hash && (
          <>
            <dt>{t.input}</dt>
            <dd>
              <code className="portal-hash">{hash}</code>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
