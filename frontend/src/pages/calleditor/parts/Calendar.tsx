// When: the windows to the minute, the day the challenges show, the other dates announced.
import type { Schemas } from '../../../api/types';
import { shiftDays, wallOf } from '../../../lib/dates/wallTime';
import { fieldId } from '../../../lib/forms/fieldErrors';
import { WallTimeFields } from '../../programme/calls/WallTimeFields';
import type { CallEditorWords } from '../calleditor.fr';
import { useEditing } from '../editing';
import { Choice, Check, TextPair } from '../fields';
import { ItemList } from '../ItemList';
import { omit } from '../lists';
import { emptyText, most, wishesModeOf, type Milestone } from '../model';

export function Calendar({ t }: { t: CallEditorWords }) {
  const { draft } = useEditing();
  const candidates = draft.kind === 'candidates';
  return (
    <>
      <p>{t.zoneOfDates(t.zoneName(draft.time_zone))}</p>
      <Window
        t={t}
        field="window"
        title={candidates ? t.windows.applications : t.windows.challenges}
        value={draft.window}
      />
      {draft.wishes_window && (
        <Window t={t} field="wishes_window" title={t.windows.wishes} value={draft.wishes_window} />
      )}
      {candidates && wishesModeOf(draft) !== 'after_shortlist' && (
        <p className="fr-text--sm">{t.noWishesWindow}</p>
      )}
      {candidates && <Reveal t={t} />}
      <Milestones t={t} />
    </>
  );
}

interface WindowProps {
  t: CallEditorWords;
  field: 'window' | 'wishes_window';
  title: string;
  value: Schemas['WindowInput'];
}

function Window({ t, field, title, value }: WindowProps) {
  const { draft, change, hold, faultOf } = useEditing();
  const { time_zone: zone } = draft;
  const write = (part: 'opens_at' | 'closes_at') => (iso: string | undefined) => {
    hold(`${field}.${part}`, iso ? undefined : '');
    if (iso) change({ [field]: { [part]: iso } });
  };
  const backwards = Date.parse(value.closes_at) <= Date.parse(value.opens_at);
  return (
    <section aria-labelledby={`${field}-title`} className="fr-mb-3w">
      <h3 id={`${field}-title`} className="fr-h6">
        {title}
      </h3>
      {faultOf(field) && <p className="fr-error-text">{faultOf(field)}</p>}
      <WallTimeFields
        t={t.wallTime}
        field={`${field}.opens_at`}
        legend={t.opening}
        zone={zone}
        value={value.opens_at}
        fault={faultOf(`${field}.opens_at`)}
        onInstant={write('opens_at')}
      />
      <WallTimeFields
        t={t.wallTime}
        field={`${field}.closes_at`}
        legend={t.closing}
        zone={zone}
        end
        value={value.closes_at}
        fault={backwards ? t.backwards : faultOf(`${field}.closes_at`)}
        onInstant={write('closes_at')}
      />
    </section>
  );
}

function Reveal({ t }: { t: CallEditorWords }) {
  const { draft, change, hold, faultOf } = useEditing();
  const { time_zone: zone, challenges_visible_at: at, window } = draft;

  function announce(on: boolean) {
    hold('challenges_visible_at', undefined);
    change({ challenges_visible_at: on ? shiftDays(window.closes_at, 35, zone) : null });
  }

  return (
    <section aria-labelledby="reveal-title" className="fr-mb-3w">
      <h3 id="reveal-title" className="fr-h6">
        {t.reveal}
      </h3>
      <Check
        field="challenges_dated"
        label={t.revealDated}
        hint={t.revealDatedHint}
        checked={at !== undefined}
        onCheck={announce}
      />
      {at !== undefined && (
        <>
          <WallTimeFields
            t={t.wallTime}
            field="challenges_visible_at"
            legend={t.revealAt}
            zone={zone}
            value={at}
            fault={faultOf('challenges_visible_at')}
            onInstant={(iso) => {
              hold('challenges_visible_at', iso ? undefined : '');
              if (iso) change({ challenges_visible_at: iso });
            }}
          />
          <Choice
            field="challenges_audience"
            legend={t.audience}
            value={draft.challenges_audience}
            options={[
              ['everybody', t.audiences.everybody],
              ['shortlisted', t.audiences.shortlisted],
            ]}
            fault={faultOf('challenges_audience')}
            onChoose={(challenges_audience) => change({ challenges_audience })}
          />
        </>
      )}
    </section>
  );
}

function Milestones({ t }: { t: CallEditorWords }) {
  const { draft, change, faultOf } = useEditing();
  const { milestones = [], window, time_zone: zone } = draft;
  const make = (): Milestone => ({
    label: emptyText,
    from: milestones.at(-1)?.from ?? wallOf(window.closes_at, zone).day,
  });
  return (
    <section aria-labelledby="milestones-title">
      <h3 id="milestones-title" className="fr-h6">
        {t.milestones}
      </h3>
      <p>{t.milestonesLead}</p>
      <ItemList
        t={t}
        words={t.milestoneList}
        field="milestones"
        items={milestones}
        most={most.milestones}
        make={make}
        fault={faultOf('milestones')}
        onChange={(next) => change({ milestones: next.map((one) => ({ ...one })) })}
      >
        {(milestone, at, write) => (
          <>
            <TextPair
              t={t}
              field={`milestones.${at}.label`}
              label={t.milestoneLabel}
              value={milestone.label}
              faultOf={faultOf}
              most={200}
              onType={(label) => write({ ...milestone, label })}
            />
            <div className="portal-pair">
              <Day
                field={`milestones.${at}.from`}
                label={t.milestoneFrom}
                value={milestone.from}
                onDay={(from) => from && write({ ...milestone, from })}
              />
              <Day
                field={`milestones.${at}.to`}
                label={t.milestoneTo}
                value={milestone.to ?? ''}
                onDay={(to) => {
                  const one = omit(milestone, 'to');
                  write(to ? { ...one, to } : one);
                }}
              />
            </div>
          </>
        )}
      </ItemList>
    </section>
  );
}

interface DayProps {
  field: string;
  label: string;
  value: string;
  onDay: (day: string) => void;
}

function Day({ field, label, value, onDay }: DayProps) {
  const { faultOf } = useEditing();
  const fault = faultOf(field);
  const id = fieldId(field);
  return (
    <div className={fault ? 'fr-input-group fr-input-group--error' : 'fr-input-group'}>
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      <input
        type="date"
        id={id}
        className="fr-input"
        value={value}
        aria-invalid={Boolean(fault)}
        aria-describedby={`${id}-messages`}
        onChange={(event) => onDay(event.target.value)}
      />
      <div className="fr-messages-group" id={`${id}-messages`}>
        {fault && <p className="fr-message fr-message--error">{fault}</p>}
      </div>
    </div>
  );
}
