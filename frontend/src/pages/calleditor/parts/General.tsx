// What the call is: its title, what it says of itself, its promotion, its time zone.
import { useState } from 'react';
import { isZone } from '../../../lib/dates/wallTime';
import type { CallEditorWords } from '../calleditor.fr';
import { useEditing } from '../editing';
import { DraftText, PlainText, SelectField } from '../fields';
import { zonePatch } from '../model';

const zones = [
  'Europe/Paris',
  'America/Cayenne',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Miquelon',
  'Indian/Mayotte',
  'Indian/Reunion',
  'Pacific/Noumea',
  'Pacific/Tahiti',
];

const other = 'other';

export function General({ t }: { t: CallEditorWords }) {
  const { call } = useEditing();
  return (
    <>
      <dl className="portal-facts">
        <dt>{t.promotion}</dt>
        <dd>{call.promotion.name}</dd>
        <dt>{t.kind}</dt>
        <dd>{t.kinds[call.kind]}</dd>
      </dl>
      <p className="fr-text--sm">{t.fixedAtCreation}</p>
      <DraftText t={t} field="title" label={t.title} most={200} />
      <DraftText
        t={t}
        field="summary"
        label={t.summary}
        hint={t.summaryHint}
        rows={5}
        most={4000}
      />
      <DraftText
        t={t}
        field="conditions"
        label={t.conditionsText}
        hint={t.conditionsHint}
        rows={8}
        most={4000}
      />
      <Zone t={t} />
    </>
  );
}

function Zone({ t }: { t: CallEditorWords }) {
  const { draft, change, hold, held, faultOf } = useEditing();
  const { time_zone: zone } = draft;
  const [free, setFree] = useState(!zones.includes(zone) || held.time_zone !== undefined);

  function choose(next: string) {
    hold('time_zone', undefined);
    setFree(next === other);
    if (next !== other) change(zonePatch(draft, next));
  }

  function type(typed: string) {
    const known = isZone(typed);
    hold('time_zone', known ? undefined : typed);
    if (known) change(zonePatch(draft, typed));
  }

  const fault = held.time_zone !== undefined ? t.zoneFault : faultOf('time_zone');
  return (
    <>
      <SelectField
        field={free ? 'time_zone_choice' : 'time_zone'}
        label={t.zone}
        hint={t.zoneHint}
        value={free ? other : zone}
        options={[...zones.map((one) => [one, t.zoneName(one)] as const), [other, t.otherZone]]}
        fault={free ? undefined : fault}
        onChoose={choose}
      />
      {free && (
        <PlainText
          field="time_zone"
          label={t.zoneId}
          hint={t.zoneIdHint}
          value={held.time_zone ?? zone}
          most={60}
          fault={fault}
          onType={type}
        />
      )}
    </>
  );
}
