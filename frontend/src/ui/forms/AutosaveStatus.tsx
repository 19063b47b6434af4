// Says where the draft stands. Sighted readers see every state; assistive technologies hear the stable
// ones only, each once, so that typing is never interrupted.
import { useState } from 'react';
import type { Autosave } from '../../lib/autosave/useAutosave';
import type { AutosaveStatus as Status } from '../../lib/autosave/types';
import { useDates } from '../../lib/dates/useDates';
import type { AutosaveWords } from './autosave.fr';
import { useAutosaveWords } from './useAutosaveWords';

type Shown = Pick<Autosave<object>, 'status' | 'savedAt' | 'elsewhere' | 'flush' | 'resolve'>;

/** What is said: where the draft stands, or that another tab has just changed it. */
type State = Status | 'elsewhere';

const stable: readonly State[] = [
  'saved',
  'refused',
  'offline',
  'signed-out',
  'conflict',
  'error',
  'elsewhere',
];

/** The last stable state: what was announced stays until another one is reached. */
function useLastStable(status: State): State | undefined {
  const [last, setLast] = useState<State>();
  if (stable.includes(status) && status !== last) setLast(status);
  return last;
}

interface AutosaveStatusProps {
  autosave: Shown;
  /** The page puts the choice of a conflict elsewhere. */
  withoutChoice?: boolean;
}

/** Beside the form: `<AutosaveStatus autosave={autosave} />`. */
export function AutosaveStatus({ autosave, withoutChoice = false }: AutosaveStatusProps) {
  const words = useAutosaveWords();
  const dates = useDates();
  const { status, savedAt, elsewhere } = autosave;
  const state = elsewhere && (status === 'idle' || status === 'saved') ? 'elsewhere' : status;
  const announced = useLastStable(state);
  const text = state === 'saved' && savedAt ? words.savedAt(dates.timeOf(savedAt)) : words[state];

  return (
    <div className="portal-autosave">
      <p
        className={`fr-text--sm fr-mb-0 portal-autosave__text ${toneOf(status)}`}
        data-state={state}
        aria-hidden="true"
      >
        {text}
      </p>
      <p role="status" className="fr-sr-only">
        {announced && words[announced]}
      </p>
      {!(withoutChoice && status === 'conflict') && <Choices autosave={autosave} words={words} />}
    </div>
  );
}

function Choices({ autosave, words }: { autosave: Shown; words: AutosaveWords }) {
  const { status, flush, resolve } = autosave;
  if (status === 'error') {
    return <Choice text={words.retry} onClick={() => void flush()} />;
  }
  if (status !== 'conflict') return null;
  return (
    <>
      <Choice text={words.keepMine} onClick={() => resolve('mine')} />
      <Choice text={words.takeTheirs} onClick={() => resolve('theirs')} />
    </>
  );
}

function Choice({ text, onClick }: { text: string; onClick: () => void }) {
  return (
    <button type="button" className="fr-btn fr-btn--sm fr-btn--tertiary" onClick={onClick}>
      {text}
    </button>
  );
}

function toneOf(status: Status): string {
  if (status === 'saved') return 'fr-valid-text';
  if (['error', 'conflict', 'refused'].includes(status)) return 'fr-error-text';
  return 'fr-info-text';
}
