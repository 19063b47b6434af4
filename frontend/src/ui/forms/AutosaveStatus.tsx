// Says where the draft stands. Sighted readers see every state; assistive technologies hear the stable
// ones only, each once, so that typing is never interrupted.
import { useState } from 'react';
import { useT, type Dictionary } from '../../i18n';
import type { Autosave } from '../../lib/autosave/useAutosave';
import type { AutosaveStatus as Status } from '../../lib/autosave/types';
import { useDates } from '../../lib/dates/useDates';

type Shown = Pick<Autosave<object>, 'status' | 'savedAt' | 'flush' | 'resolve'>;

const stable: readonly Status[] = ['saved', 'offline', 'conflict', 'error'];

/** The last stable state: what was announced stays until another one is reached. */
function useLastStable(status: Status): Status | undefined {
  const [last, setLast] = useState<Status>();
  if (stable.includes(status) && status !== last) setLast(status);
  return last;
}

/** Beside the form: `<AutosaveStatus autosave={autosave} />`. */
export function AutosaveStatus({ autosave }: { autosave: Shown }) {
  const { autosave: words } = useT();
  const dates = useDates();
  const { status, savedAt } = autosave;
  const announced = useLastStable(status);
  const text = status === 'saved' && savedAt ? words.savedAt(dates.timeOf(savedAt)) : words[status];

  return (
    <div className="portal-autosave">
      <p
        className={`fr-text--sm fr-mb-0 portal-autosave__text ${toneOf(status)}`}
        aria-hidden="true"
      >
        {text}
      </p>
      <p role="status" className="fr-sr-only">
        {announced && words[announced]}
      </p>
      <Choices autosave={autosave} words={words} />
    </div>
  );
}

function Choices({ autosave, words }: { autosave: Shown; words: Dictionary['autosave'] }) {
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
  if (status === 'error' || status === 'conflict') return 'fr-error-text';
  return 'fr-info-text';
}
