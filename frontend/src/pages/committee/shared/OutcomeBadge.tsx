// What was decided of an application, as a badge: its words say it, its colour repeats it.
import type { Schemas } from '../../../api/types';
import type { OutcomeWords } from './outcomes.fr';

const tones: Record<Schemas['DossierOutcome'], string> = {
  shortlisted: 'fr-badge--success',
  waiting: 'fr-badge--info',
  refused: 'fr-badge--error',
};

interface OutcomeBadgeProps {
  outcome: Schemas['DossierOutcome'] | undefined;
  t: OutcomeWords;
}

export function OutcomeBadge({ outcome, t }: OutcomeBadgeProps) {
  if (!outcome) return t.undecided;
  return (
    <span className={`fr-badge fr-badge--sm fr-badge--no-icon ${tones[outcome]}`}>
      {t[outcome]}
    </span>
  );
}
