// Decisions by hand: a reading imposed or excluded; the plan is computed again around them.
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useState } from 'react';
import type { AssignmentWords } from './assignment.fr';
import { decided, undecided } from './changes';
import type { Order, Pair, Proposal } from './queries';

interface ByHandProps {
  t: AssignmentWords;
  proposal: Proposal;
  busy: boolean;
  onOrder: (order: Order) => void;
}

export function ByHand({ t, proposal, busy, onOrder }: ByHandProps) {
  const { order, dossiers, loads } = proposal;
  const [dossier, setDossier] = useState('');
  const [reader, setReader] = useState('');
  const pair: Pair = { dossier_id: dossier, reader_id: reader };
  const ready = dossier !== '' && reader !== '' && !busy;
  const numbers = new Map(dossiers.map(({ dossier_id: id, number }) => [id, number]));
  const names = new Map(loads.map(({ reader: { id, name } }) => [id, name]));
  return (
    <>
      <h3 className="fr-h6">{t.byHandTitle}</h3>
      <p className="portal-prose">{t.byHandLead}</p>
      <Decisions t={t} order={order} numbers={numbers} names={names} onOrder={onOrder} />
      <div className="portal-filters fr-mb-2w">
        <Choose t={t} label={t.dossier} values={numbers} value={dossier} onChange={setDossier} />
        <Choose t={t} label={t.reader} values={names} value={reader} onChange={setReader} />
      </div>
      <ul className="fr-btns-group fr-btns-group--inline-md">
        {(['imposed', 'excluded'] as const).map((kind) => (
          <li key={kind}>
            <button
              type="button"
              className="fr-btn fr-btn--secondary"
              disabled={!ready}
              onClick={() => onOrder(decided(order, kind, pair))}
            >
              {kind === 'imposed' ? t.impose : t.exclude}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface ChooseProps {
  t: AssignmentWords;
  label: string;
  values: ReadonlyMap<string, string>;
  value: string;
  onChange: (value: string) => void;
}

function Choose({ t, label, values, value, onChange }: ChooseProps) {
  const sorted = [...values].sort(([, a], [, b]) => a.localeCompare(b));
  return (
    <Select
      label={label}
      nativeSelectProps={{ value, onChange: ({ target }) => onChange(target.value) }}
    >
      <option value="">{t.choose}</option>
      {sorted.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}

interface DecisionsProps {
  t: AssignmentWords;
  order: Order;
  numbers: ReadonlyMap<string, string>;
  names: ReadonlyMap<string, string>;
  onOrder: (order: Order) => void;
}

function Decisions({ t, order, numbers, names, onOrder }: DecisionsProps) {
  const made = [
    ...(order.imposed ?? []).map((pair) => ({ pair, said: t.imposed })),
    ...(order.excluded ?? []).map((pair) => ({ pair, said: t.excluded })),
  ];
  if (made.length === 0) return null;
  return (
    <ul>
      {made.map(({ pair, said }) => {
        const what = `${said} – ${numbers.get(pair.dossier_id) ?? ''}, ${names.get(pair.reader_id) ?? ''}`;
        return (
          <li key={pair.dossier_id + pair.reader_id}>
            {what}{' '}
            <button
              type="button"
              className="fr-btn fr-btn--sm fr-btn--tertiary"
              aria-label={t.takeBack(what)}
              onClick={() => onOrder(undecided(order, pair))}
            >
              {t.takeBackShort}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
