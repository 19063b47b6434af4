// Where a reading stands, as a badge: its words say it, its colour repeats it.
import type { Reading } from './order';

const tones: Record<Reading['state'], string> = {
  assigned: '',
  started: 'fr-badge--info',
  locked: 'fr-badge--success',
};

interface StateBadgeProps {
  state: Reading['state'];
  t: Record<Reading['state'], string>;
}

export function StateBadge({ state, t }: StateBadgeProps) {
  return (
    <span className={`fr-badge fr-badge--sm fr-badge--no-icon ${tones[state]}`}>{t[state]}</span>
  );
}
