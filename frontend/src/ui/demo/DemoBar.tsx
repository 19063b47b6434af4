// The bar that every page of a demonstration carries: that this is one, its date, and its controls.
import { useId, useState } from 'react';
import { Link } from 'react-router';
import type { Demo, DemoMilestone } from '../../api/types';
import { usePick } from '../../i18n';
import { useDemoWords } from './useDemoWords';
import { useDates } from '../../lib/dates/useDates';
import { paths } from '../../navigation';
import { DemoMilestones } from './DemoMilestones';
import { DemoPeople } from './DemoPeople';

export interface DemoBarProps {
  demo: Demo;
  /** The name of who is signed in, if anybody is. */
  signedInAs?: string;
  /** Moves the date; `back` says that what follows the milestone is discarded. */
  onMove: (milestone: DemoMilestone, back: boolean) => void;
  /** Signs in as a persona; `done` once it is. */
  onSignIn: (persona: string, done: () => void) => void;
  /** The instant the reader has just moved to, to be announced. */
  movedTo?: string;
  /** A change is under way: controls wait. */
  busy: boolean;
  /** The last change failed; the reason, if the server gave one. */
  failure?: string;
}

export function DemoBar(props: DemoBarProps) {
  const { demo, signedInAs, movedTo, onMove, onSignIn, busy, failure } = props;
  const words = useDemoWords();
  const pick = usePick();
  const dates = useDates();
  const [open, setOpen] = useState(false);
  const panelId = useId();

  return (
    <section className="portal-demo" aria-label={words.label}>
      <div className="fr-container portal-demo__line">
        <p className="fr-mb-0 fr-text--sm">
          <strong>{pick(demo.notice)}</strong> {words.dated(dates.instant(demo.now))}{' '}
          {signedInAs && words.signedInAs(signedInAs)}
        </p>
        <p className="portal-demo__acts fr-mb-0">
          <button
            type="button"
            className="fr-btn fr-btn--sm fr-btn--secondary"
            aria-expanded={open}
            aria-controls={panelId}
            onClick={() => setOpen(!open)}
          >
            {words.controls}
          </button>
          <Link className="fr-link fr-link--sm" to={paths.demoMails}>
            {words.mails}
          </Link>
        </p>
      </div>
      <p role="status" className="fr-sr-only">
        {busy ? words.moving : movedTo && words.moved(dates.instant(movedTo))}
      </p>
      {failure && (
        <p role="alert" className="fr-container fr-error-text fr-mt-1w fr-mb-1w">
          {words.failed} {failure}
        </p>
      )}
      <div id={panelId} hidden={!open} className="fr-container portal-demo__panel">
        <div className="fr-grid-row fr-grid-row--gutters">
          <DemoMilestones demo={demo} busy={busy} onMove={onMove} />
          <DemoPeople
            personas={demo.personas}
            busy={busy}
            onSignIn={(persona) => onSignIn(persona, () => setOpen(false))}
          />
        </div>
        {demo.skipped.length > 0 && (
          <div className="fr-mt-2w">
            <p className="fr-text--sm fr-mb-1v">{words.skipped}</p>
            <ul className="fr-text--sm">
              {demo.skipped.map((act) => (
                <li key={act.fr}>{pick(act)}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </section>
  );
}
