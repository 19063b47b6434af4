// Moving the demonstration along its calendar. Going back asks first, saying what it discards.
import { useId, useState, type SubmitEvent } from 'react';
import type { Demo, DemoMilestone } from '../../api/types';
import { usePick } from '../../i18n';
import { useDemoWords } from './useDemoWords';
import { useDates } from '../../lib/dates/useDates';

interface DemoMilestonesProps {
  demo: Pick<Demo, 'milestones' | 'now'>;
  busy: boolean;
  onMove: (milestone: DemoMilestone, back: boolean) => void;
}

/** Whether moving there goes back in time. */
export function isBack(milestone: DemoMilestone, now: string): boolean {
  return Date.parse(milestone.at) < Date.parse(now);
}

export function DemoMilestones({ demo, busy, onMove }: DemoMilestonesProps) {
  const words = useDemoWords();
  const pick = usePick();
  const dates = useDates();
  const selectId = useId();
  const current = demo.milestones.find((milestone) => milestone.current);
  const [chosenId, choose] = useState<string>();
  const [asking, ask] = useState(false);
  const chosen = demo.milestones.find(({ id }) => id === (chosenId ?? current?.id));

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (!chosen) return;
    if (isBack(chosen, demo.now)) ask(true);
    else onMove(chosen, false);
  }

  return (
    <form className="fr-col-12 fr-col-lg-6" onSubmit={submit}>
      <h2 className="fr-h6 fr-mb-1w">{words.dateLegend}</h2>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor={selectId}>
          {words.milestone}
        </label>
        <select
          id={selectId}
          className="fr-select"
          value={chosen?.id}
          onChange={(event) => {
            choose(event.target.value);
            ask(false);
          }}
        >
          {demo.milestones.map((milestone) => (
            <option key={milestone.id} value={milestone.id}>
              {dates.dayOf(milestone.at)} – {pick(milestone.label)}
              {milestone.current ? ` (${words.current})` : ''}
            </option>
          ))}
        </select>
      </div>
      {asking && chosen ? (
        <div role="group" aria-label={words.back}>
          <p className="fr-text--sm">
            {words.back}. {chosen.discards && pick(chosen.discards)}
          </p>
          <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
            <li>
              <button
                type="button"
                className="fr-btn"
                disabled={busy}
                onClick={() => {
                  ask(false);
                  onMove(chosen, true);
                }}
              >
                {words.confirmBack}
              </button>
            </li>
            <li>
              <button type="button" className="fr-btn fr-btn--secondary" onClick={() => ask(false)}>
                {words.cancel}
              </button>
            </li>
          </ul>
        </div>
      ) : (
        <button type="submit" className="fr-btn fr-btn--sm" disabled={busy}>
          {words.move}
        </button>
      )}
    </form>
  );
}
