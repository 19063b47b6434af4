// An act that cannot be undone: a first button states the consequence, a second one does it.
import { useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useCommitteeWords } from './useCommitteeWords';
import './committee.css';

interface ConfirmActProps {
  /** The first button. */
  label: string;
  /** The heading of the step that asks. */
  title: string;
  /** The button that does it; names the consequence. */
  confirm: string;
  busy: boolean;
  /** The level of its heading: one below the section it stands in. */
  heading?: 'h2' | 'h3';
  onConfirm: () => void;
  /** Called before asking; false keeps the first button, when something is missing. */
  before?: () => boolean | Promise<boolean>;
  /** What it does, to whom, and that it is final. */
  children: ReactNode;
}

export function ConfirmAct(props: ConfirmActProps) {
  const { label, title, confirm, busy, onConfirm, before, children } = props;
  const Heading = props.heading ?? 'h3';
  const committee = useCommitteeWords();
  const [asking, setAsking] = useState(false);
  const asked = useRef<HTMLHeadingElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);

  async function ask() {
    if (before && !(await before())) return;
    flushSync(() => setAsking(true));
    asked.current?.focus();
    // The step is longer than the button it replaces: its own buttons must be in sight too.
    box.current?.scrollIntoView({ block: 'nearest' });
  }

  function cancel() {
    flushSync(() => setAsking(false));
    first.current?.focus();
  }

  if (!asking) {
    return (
      <button ref={first} type="button" className="fr-btn" onClick={() => void ask()}>
        {label}
      </button>
    );
  }
  return (
    <div ref={box} className="portal-confirm fr-p-3w">
      <Heading ref={asked} tabIndex={-1} className="fr-h6 fr-mb-2w">
        {title}
      </Heading>
      {children}
      <ul className="fr-btns-group fr-btns-group--inline-md fr-mb-n2w">
        <li>
          <button type="button" className="fr-btn" disabled={busy} onClick={onConfirm}>
            {confirm}
          </button>
        </li>
        <li>
          <button
            type="button"
            className="fr-btn fr-btn--secondary"
            disabled={busy}
            onClick={cancel}
          >
            {committee.cancel}
          </button>
        </li>
      </ul>
    </div>
  );
}
