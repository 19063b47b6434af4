// Narrowing the board. What is left is counted, politely.
import { useId } from 'react';
import { useT } from '../../i18n';
import type { BoardWords } from './board.fr';
import type { Board, Layout } from './layout';
import { modes, type View } from './useFilter';

interface FiltersProps {
  t: BoardWords;
  board: Board;
  layout: Layout;
  view: View;
}

export function Filters({ t, board, layout, view }: FiltersProps) {
  const { tracks } = useT();
  const id = useId();
  const shown = view.shown(layout);
  return (
    <div role="search" aria-label={t.filters} className="fr-mb-3w portal-no-print">
      <div className="portal-filters">
        <Choice
          label={t.view}
          value={view.mode}
          options={modes.map((mode) => [mode === 'columns' ? '' : mode, t.views[mode]])}
          onChoose={(value) => view.set('mode', value)}
        />
        <Choice
          label={t.track}
          value={view.track}
          options={[
            ['', t.everyTrack],
            ...board.tracks.map(({ track }) => [track, tracks[track]] as const),
          ]}
          onChoose={(value) => view.set('track', value)}
        />
        <Choice
          label={t.challenge}
          value={view.challenge}
          options={[
            ['', t.everyChallenge],
            ...board.challenges.map(({ challenge }) => [challenge.id, challenge.name] as const),
          ]}
          onChoose={(value) => view.set('challenge', value)}
        />
      </div>
      <div className="fr-checkbox-group fr-checkbox-group--sm fr-mt-2w">
        <input
          type="checkbox"
          id={id}
          checked={view.unseated}
          onChange={({ target }) => view.set('unseated', target.checked ? 'oui' : '')}
        />
        <label className="fr-label" htmlFor={id}>
          {t.unseatedOnly}
        </label>
      </div>
      <p role="status" className="fr-text--sm fr-mt-2w fr-mb-0">
        {t.shown(shown.columns.length, shown.people.length)}
      </p>
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  options: readonly (readonly [value: string, label: string])[];
  onChoose: (value: string) => void;
}

function Choice({ label, value = '', options, onChoose }: ChoiceProps) {
  const id = useId();
  const known = options.some(([one]) => one === value);
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="fr-select"
        value={known ? value : ''}
        onChange={({ target }) => onChoose(target.value)}
      >
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
