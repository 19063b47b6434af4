// One set of decisions: its figures, whom it reaches, what it lacks, its act.
import { useState } from 'react';
import { Link } from 'react-router';
import { useMe } from '../../api/useMe';
import type { Schemas } from '../../api/types';
import { useDates } from '../../lib/dates/useDates';
import { paths } from '../../navigation';
import { BarChart } from '../committee/shared/BarChart';
import { Done } from '../committee/shared/Done';
import type { Call } from '../committee/shared/promotions';
import { figures } from './figures';
import { ReleaseAct } from './ReleaseAct';
import type { ReleasesWords } from './releases.fr';

interface ReleaseSectionProps {
  t: ReleasesWords;
  call: Call;
  release: Schemas['Release'];
}

export function ReleaseSection({ t, call, release }: ReleaseSectionProps) {
  const { kind, released } = release;
  const [done, setDone] = useState<Schemas['Release']>();
  const title = t.kinds[kind];
  return (
    <section aria-labelledby={`publication-${kind}`} className="fr-mb-8w">
      <h2 id={`publication-${kind}`} className="fr-h4 fr-mb-1w">
        {title}
      </h2>
      <p>
        <span
          className={`fr-badge fr-badge--sm fr-badge--no-icon ${released ? 'fr-badge--success' : 'fr-badge--info'}`}
        >
          {released ? t.released : t.pending}
        </span>
      </p>
      {done && kind !== 'result' && (
        <Done title={t.acts[kind].done}>
          <p>{t.sent(done.recipients ?? 0)}</p>
        </Done>
      )}
      <Figures t={t} release={release} />
      {released ? (
        <Released t={t} call={call} release={release} />
      ) : (
        <Pending t={t} call={call} release={release} onDone={setDone} />
      )}
    </section>
  );
}

function Figures({ t, release: { kind, counts } }: Pick<ReleaseSectionProps, 't' | 'release'>) {
  const { bars, total } = figures(kind, counts, t);
  if (bars.length === 0) return null;
  const parts = bars.map(({ label, value }) => `${label.toLocaleLowerCase()} ${value}`).join(', ');
  return (
    <BarChart
      sentence={t.sentence(t.decided(total), parts)}
      caption={t.caption(t.kinds[kind])}
      columns={[t.outcome, t.number]}
      bars={bars}
    />
  );
}

function Released({ t, call, release }: ReleaseSectionProps) {
  const dates = useDates();
  const { released_at: at, recipients } = release;
  return (
    <p>
      {at && t.releasedOn(dates.instant(at, call.time_zone))}{' '}
      {recipients !== undefined && t.reached(recipients)}
    </p>
  );
}

interface PendingProps extends ReleaseSectionProps {
  onDone: (released: Schemas['Release']) => void;
}

function Pending({ t, call, release, onDone }: PendingProps) {
  const { can } = useMe();
  const { kind, missing, recipients } = release;
  return (
    <>
      {Boolean(recipients) && <p>{t.reaches(recipients ?? 0)}</p>}
      {missing.length > 0 ? (
        <>
          <h3 className="fr-h6 fr-mb-1w">{t.missingTitle}</h3>
          <ul className="fr-mb-3w">
            {missing.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t.ready}</p>
      )}
      {kind === 'result' ? (
        <Link to={paths.assemblies}>{t.toTeams}</Link>
      ) : can('createRelease') ? (
        missing.length === 0 && (
          <ReleaseAct
            t={t}
            callId={call.id}
            kind={kind}
            recipients={recipients ?? 0}
            onDone={onDone}
          />
        )
      ) : (
        <p>{t.waits}</p>
      )}
    </>
  );
}
