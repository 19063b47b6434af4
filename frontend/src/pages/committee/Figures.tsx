// The promotion in a few figures: those that this reader may know.
import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../api/useMe';
import type { Schemas } from '../../api/types';
import type { CommitteeWords } from './committee.fr';
import type { Call } from './shared/promotions';
import { readingCountsQuery } from './shared/queries';

interface FiguresProps {
  t: CommitteeWords;
  call: Call | undefined;
  releases: readonly Schemas['Release'][];
  submitted: number | undefined;
  undecided: number | undefined;
  runs: number | undefined;
}

export function Figures({ t, call, releases, submitted, undecided, runs }: FiguresProps) {
  const { can } = useMe();
  const readings = useQuery({
    ...readingCountsQuery(call?.id ?? ''),
    enabled: call !== undefined && can('createReading'),
  });
  const locked = readings.data?.locked;
  const kept = releases.find(({ kind }) => kind === 'challenges')?.counts.kept;
  const expected = (submitted ?? 0) * (call?.readings_per_dossier ?? 0);
  const figures: [label: string, value: string | number | undefined][] = [
    [t.challenges, kept],
    [t.submitted, submitted],
    [t.readings, locked === undefined ? undefined : t.readingsValue(locked, expected)],
    [t.undecided, undecided],
    [t.runs, runs],
  ];
  return (
    <section aria-labelledby="en-chiffres">
      <h2 id="en-chiffres" className="fr-h4">
        {t.figuresTitle}
      </h2>
      <dl className="portal-facts">
        {figures
          .filter(([, value]) => value !== undefined)
          .map(([label, value]) => (
            <Figure key={label} label={label} value={value} />
          ))}
      </dl>
    </section>
  );
}

function Figure({ label, value }: { label: string; value: string | number | undefined }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        <strong>{value}</strong>
      </dd>
    </>
  );
}
