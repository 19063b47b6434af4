// A proposal: its figures, the load of each person, what changes, and the act that applies it.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useT } from '../../i18n';
import { BarChart } from '../committee/shared/BarChart';
import { ConfirmAct } from '../committee/shared/ConfirmAct';
import { RecordTable } from '../committee/shared/RecordTable';
import type { AssignmentWords } from './assignment.fr';
import { changedLines, spread } from './changes';
import type { Proposal } from './queries';

interface ProposalViewProps {
  t: AssignmentWords;
  proposal: Proposal;
  busy: boolean;
  onApply: () => void;
  /** What is decided by hand. */
  children: ReactNode;
}

export function ProposalView({ t, proposal, busy, onApply, children }: ProposalViewProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const { given, taken, cost, price } = proposal;
  const idle = given === 0 && taken === 0;
  return (
    <section aria-labelledby="proposition" className="fr-mb-6w">
      <h2 ref={title} id="proposition" className="fr-h4" tabIndex={-1}>
        {t.proposalTitle}
      </h2>
      <Figures t={t} proposal={proposal} />
      {cost.missing > 0 && <p className="fr-error-text">{t.missingHelp}</p>}
      <Loads t={t} proposal={proposal} />
      <Changes t={t} proposal={proposal} />
      {children}
      {price && (
        <div className="fr-callout fr-mb-3w">
          <h3 className="fr-callout__title fr-h6">{t.priceTitle}</h3>
          <p className="fr-callout__text">{t.price(price.missing, price.moved, price.load)}</p>
        </div>
      )}
      <ConfirmAct
        label={t.apply}
        title={t.applyTitle}
        confirm={t.confirm(given, taken)}
        busy={busy}
        onConfirm={onApply}
      >
        <p>{idle ? t.nothing : t.applyText}</p>
      </ConfirmAct>
    </section>
  );
}

function Figures({ t, proposal }: { t: AssignmentWords; proposal: Proposal }) {
  const { given, taken, cost, pairs, closest, open, order } = proposal;
  return (
    <ul>
      {given === 0 && taken === 0 ? (
        <li>{t.nothing}</li>
      ) : (
        <>
          <li>{t.given(given)}</li>
          <li>{t.taken(taken)}</li>
        </>
      )}
      <li>{t.missing(cost.missing)}</li>
      <li>{t.pairs(pairs, closest)}</li>
      {open > 0 && <li>{t.open(open)}</li>}
      <li>{t.proved}</li>
      <li>{t.seedUsed(order.seed ?? '')}</li>
    </ul>
  );
}

function Loads({ t, proposal: { loads } }: { t: AssignmentWords; proposal: Proposal }) {
  const receiving = loads.filter(({ apart }) => !apart);
  const aside = loads.filter(({ apart }) => apart);
  return (
    <>
      <BarChart
        sentence={t.loadsSentence(t.spread(...spread(loads)))}
        caption={t.loadsCaption}
        columns={t.loadColumns}
        bars={receiving
          .map(({ reader, after }) => ({ id: reader.id, label: reader.name, value: after }))
          .sort((a, b) => b.value - a.value || a.label.localeCompare(b.label))}
      />
      {aside.length > 0 && (
        <>
          <h3 className="fr-h6 fr-mb-1v">{t.apartTitle}</h3>
          <ul>
            {aside.map(
              ({ reader, apart }) =>
                apart && <li key={reader.id}>{`${reader.name} – ${t.apart[apart]}`}</li>,
            )}
          </ul>
        </>
      )}
    </>
  );
}

const first = 50;

function Changes({ t, proposal }: { t: AssignmentWords; proposal: Proposal }) {
  const { tracks } = useT();
  const [all, setAll] = useState(false);
  const lines = changedLines(proposal);
  if (lines.length === 0) return null;
  const names = new Map(proposal.loads.map(({ reader }) => [reader.id, reader.name]));
  const shown = all ? lines : lines.slice(0, first);
  const who = (line: (typeof lines)[number], wanted: string) =>
    line.seats
      .filter(({ change }) => change === wanted)
      .map(({ reader_id: id }) => names.get(id))
      .join(', ');
  const { changeColumns: columns } = t;
  return (
    <>
      <h3 className="fr-h6">{t.changesTitle}</h3>
      <RecordTable
        caption={t.changesCaption(shown.length, lines.length)}
        rows={shown}
        rowKey={({ dossier_id: id }) => id}
        columns={[
          { id: 'number', label: columns.number, cell: ({ number }) => number },
          {
            id: 'track',
            label: columns.track,
            cell: ({ main_track: track }) => track && tracks[track],
          },
          { id: 'keeps', label: columns.keeps, cell: (line) => who(line, 'stays') },
          { id: 'gains', label: columns.gains, cell: (line) => who(line, 'given') },
          { id: 'loses', label: columns.loses, cell: (line) => who(line, 'taken') },
        ]}
      />
      {shown.length < lines.length && (
        <button
          type="button"
          className="fr-btn fr-btn--tertiary fr-mb-3w"
          onClick={() => setAll(true)}
        >
          {t.showAll}
        </button>
      )}
    </>
  );
}
