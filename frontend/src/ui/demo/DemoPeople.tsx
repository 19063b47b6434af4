// Signing in as one of each kind of person, in one click.
import type { Demo } from '../../api/types';
import { usePick } from '../../i18n';
import { useDemoWords } from './useDemoWords';

interface DemoPeopleProps {
  personas: Demo['personas'];
  busy: boolean;
  onSignIn: (persona: string) => void;
}

export function DemoPeople({ personas, busy, onSignIn }: DemoPeopleProps) {
  const words = useDemoWords();
  const pick = usePick();
  return (
    <div className="fr-col-12 fr-col-lg-6">
      <h2 className="fr-h6 fr-mb-1w">{words.people}</h2>
      <p className="fr-text--sm fr-mb-2w">{words.peopleHelp}</p>
      <ul className="portal-demo__people">
        {personas.map((persona) => (
          <li key={persona.id}>
            <button
              type="button"
              className="fr-btn fr-btn--sm fr-btn--tertiary"
              disabled={busy}
              onClick={() => onSignIn(persona.id)}
            >
              {pick(persona.label)} – {persona.name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
