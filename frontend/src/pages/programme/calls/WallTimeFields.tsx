// A day and an hour on the clock of the call's zone, with what they mean said beneath.
import { useId, useState } from 'react';
import { useDates } from '../../../lib/dates/useDates';
import {
  endOf,
  instantOf,
  meansMidnight,
  wallOf,
  wallOfEnd,
  type WallTime,
} from '../../../lib/dates/wallTime';
import { fieldId } from '../../../lib/forms/fieldErrors';
import type { WallTimeWords } from './wallTime.fr';

interface WallTimeFieldsProps {
  t: WallTimeWords;
  field: string;
  legend: string;
  hint?: string;
  zone: string;
  /** The instant now held; nothing yet when undefined. */
  value: string | undefined;
  /** The field is an end: 23:59 means the next midnight. */
  end?: boolean;
  fault?: string;
  /** Called with an instant, or with nothing while what is typed is no instant. */
  onInstant: (iso: string | undefined) => void;
}

export function WallTimeFields(props: WallTimeFieldsProps) {
  const { t, field, legend, hint, zone, value, end = false, fault, onInstant } = props;
  const dates = useDates();
  const messages = useId();
  const read = (iso: string) => (end ? wallOfEnd : wallOf)(iso, zone);
  const [typed, setTyped] = useState<WallTime>(() =>
    value ? read(value) : { day: '', time: end ? '23:59' : '00:00' },
  );
  const meaning = (end ? endOf : instantOf)(typed, zone);

  // The instant changed elsewhere (a colleague, another zone): show it. What is half typed stays.
  const [shown, setShown] = useState(value);
  const [shownZone, setShownZone] = useState(zone);
  if (value !== shown || zone !== shownZone) {
    setShown(value);
    setShownZone(zone);
    if (value && value !== meaning) setTyped(read(value));
  }

  function write(next: WallTime) {
    setTyped(next);
    const iso = (end ? endOf : instantOf)(next, zone);
    if (iso !== value) onInstant(iso);
  }

  const unfinished = typed.day === '' || typed.time === '';
  const wrong = fault ?? (!meaning && !unfinished ? t.skipped : undefined);
  const id = fieldId(field);
  return (
    <fieldset
      className={wrong ? 'fr-fieldset fr-fieldset--error' : 'fr-fieldset'}
      aria-labelledby={`${id}-legend ${messages}`}
    >
      <legend id={`${id}-legend`} className="fr-fieldset__legend">
        {legend}
        {hint && <span className="fr-hint-text">{hint}</span>}
      </legend>
      <div className="fr-fieldset__element fr-fieldset__element--inline">
        <div className="fr-input-group">
          <label className="fr-label" htmlFor={id}>
            {end ? t.lastDay : t.day}
          </label>
          <input
            type="date"
            id={id}
            className="fr-input"
            value={typed.day}
            aria-invalid={Boolean(wrong)}
            onChange={(event) => write({ ...typed, day: event.target.value })}
          />
        </div>
      </div>
      <div className="fr-fieldset__element fr-fieldset__element--inline">
        <div className="fr-input-group">
          <label className="fr-label" htmlFor={`${id}-time`}>
            {end ? t.until : t.time}
          </label>
          <input
            type="time"
            id={`${id}-time`}
            className="fr-input"
            value={typed.time}
            aria-invalid={Boolean(wrong)}
            onChange={(event) => write({ ...typed, time: event.target.value })}
          />
        </div>
      </div>
      <div className="fr-messages-group" id={messages}>
        {wrong && <p className="fr-message fr-message--error">{wrong}</p>}
        {meaning && (
          <p className="fr-message">
            {t.means(end ? dates.until(meaning, zone) : dates.instant(meaning, zone))}
          </p>
        )}
        {end && meaning && meansMidnight(typed) && <p className="fr-message">{t.wholeMinute}</p>}
        {unfinished && !wrong && <p className="fr-message">{t.unfinished}</p>}
      </div>
    </fieldset>
  );
}
