// Who reads an application and what they scored; giving it to somebody else.
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Schemas } from '../../api/types';
import { useLang, usePick } from '../../i18n';
import { Loaded } from '../committee/shared/Loaded';
import { centsText, meanText } from '../committee/shared/mean';
import type { Call } from '../committee/shared/promotions';
import { dossierReadingsQuery } from '../committee/shared/queries';
import { RecordTable, type Column } from '../committee/shared/RecordTable';
import { Status } from '../committee/shared/Status';
import { StateBadge } from '../readings/StateBadge';
import { Signals } from '../selection/Signals';
import { Assign } from './Assign';
import type { CandidacyWords } from './candidacy.fr';
import { TakeBack } from './TakeBack';

type Reading = Schemas['Reading'];

interface ReadingsProps {
  t: CandidacyWords;
  summary: Schemas['DossierSummary'];
  call: Call;
}

export function Readings({ t, summary, call }: ReadingsProps) {
  const lang = useLang();
  const { score_sum: sum, score_count: count } = summary;
  const mean = meanText(sum, count, lang);
  const open = !call.shortlist_released_at;
  const heading = useRef<HTMLHeadingElement>(null);
  const [takenBack, setTakenBack] = useState(false);

  function onTakenBack() {
    setTakenBack(true);
    // The button that was pressed goes away with its line.
    heading.current?.focus();
  }

  return (
    <section aria-labelledby="lectures">
      <h2 ref={heading} tabIndex={-1} id="lectures" className="fr-h4">
        {t.readingsTitle}
      </h2>
      <Status>{takenBack && t.takenBack}</Status>
      <p>
        {t.readingsCount(summary.readings_locked, summary.readings_expected)}{' '}
        {mean && t.mean(mean, sum, count)}
      </p>
      <Scoring t={t} scoring={summary.scoring} />
      <Loaded query={useQuery(dossierReadingsQuery(summary.id))}>
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <p>{t.noReadings}</p>
            ) : (
              <>
                <Scores
                  t={t}
                  readings={items}
                  call={call}
                  onTakenBack={open ? onTakenBack : undefined}
                />
                {items.map((reading) => (
                  <Comments key={reading.id} t={t} reading={reading} call={call} />
                ))}
              </>
            )}
            {open && (
              <Assign
                t={t}
                dossierId={summary.id}
                already={items.flatMap(({ reader }) => (reader ? [reader.id] : []))}
              />
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

/** What the scores say beside their mean, and what they ask for. */
function Scoring({
  t,
  scoring,
}: Pick<ReadingsProps, 't'> & Pick<ReadingsProps['summary'], 'scoring'>) {
  const lang = useLang();
  if (!scoring) return null;
  const { median, spread, calibrated, low, high } = scoring;
  const [mid, gap] = [centsText(median, lang), centsText(spread, lang)];
  return (
    <>
      <p>
        {t.median(mid, gap)}
        {calibrated !== undefined &&
          low !== undefined &&
          high !== undefined &&
          ` ${t.calibrated(centsText(calibrated, lang), centsText(low, lang), centsText(high, lang))}`}
      </p>
      <Signals t={t} scoring={scoring} />
    </>
  );
}

interface ScoresProps {
  t: CandidacyWords;
  readings: readonly Reading[];
  call: Call;
  /** Given while assignments may still change. */
  onTakenBack: (() => void) | undefined;
}

function Scores({ t, readings, call, onTakenBack }: ScoresProps) {
  const pick = usePick();
  const columns: Column<Reading>[] = [
    { id: 'reader', label: t.reader, cell: ({ reader, code }) => reader?.name ?? code },
    { id: 'state', label: t.state, cell: ({ state }) => <StateBadge state={state} t={t.states} /> },
    ...call.rubric.map(({ id, label }) => ({
      id,
      label: pick(label),
      numeric: true,
      cell: ({ scores }: Reading) => scores[id] ?? t.noScore,
    })),
  ];
  if (onTakenBack && readings.some(({ state }) => state !== 'locked')) {
    columns.push({
      id: 'act',
      label: t.act,
      cell: (reading) =>
        reading.state !== 'locked' && <TakeBack t={t} reading={reading} onDone={onTakenBack} />,
    });
  }
  return (
    <RecordTable
      caption={t.readingsCaption}
      columns={columns}
      rows={readings}
      rowKey={({ id }) => id}
    />
  );
}

function Comments({ t, reading, call }: { t: CandidacyWords; reading: Reading; call: Call }) {
  const pick = usePick();
  const { comments, comment, reader, code } = reading;
  const said = call.rubric.filter(({ id }) => comments[id]);
  if (said.length === 0 && !comment) return null;
  return (
    <section className="fr-mb-4w">
      <h3 className="fr-h6 fr-mb-1w">{t.comments(reader?.name ?? code)}</h3>
      <dl className="portal-facts">
        {said.map(({ id, label }) => (
          <Said key={id} label={pick(label)} text={comments[id] ?? ''} />
        ))}
        {comment && <Said label={t.overall} text={comment} />}
      </dl>
    </section>
  );
}

function Said({ label, text }: { label: string; text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="portal-prose">{text}</dd>
    </>
  );
}
