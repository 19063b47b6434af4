// What in an application's scores asks to be looked at before anybody decides.
import type { Schemas } from '../../api/types';
import type { SignalWords } from '../committee/shared/signals.fr';

interface SignalsProps {
  t: { marks: SignalWords };
  scoring: Schemas['DossierScoring'] | undefined;
}

export function Signals({ t, scoring }: SignalsProps) {
  if (!scoring) return null;
  const { side, moved, disagreement } = scoring;
  return (
    <>
      {side === 'unsure' && <Mark tone="fr-badge--new" text={t.marks.unsure} />}
      {moved && <Mark tone="fr-badge--info" text={t.marks.moved} />}
      {disagreement !== 'none' && <Mark tone="fr-badge--warning" text={t.marks[disagreement]} />}
    </>
  );
}

function Mark({ tone, text }: { tone: string; text: string }) {
  return <p className={`fr-badge fr-badge--sm fr-badge--no-icon fr-mb-1v ${tone}`}>{text}</p>;
}
