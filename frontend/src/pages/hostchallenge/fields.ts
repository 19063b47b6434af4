// What every part of the form is given.
import type { Autosave } from '../../lib/autosave/useAutosave';
import type { JsonObject } from '../../lib/autosave/mergePatch';
import type { HeldFields } from '../../lib/autosave/types';
import type { Challenge, ChallengeDraft } from './form';
import type { HostChallengeWords } from './hostchallenge.fr';

export interface FieldsProps {
  t: HostChallengeWords;
  /** As the server last gave it: what it says of the draft. */
  challenge: Challenge;
  values: ChallengeDraft;
  change: (patch: JsonObject) => void;
  /** Why the server refused a field. */
  faultOf: (field: string) => string | undefined;
  /** What stays on the screen and is not sent: it forbids submitting. */
  held: HeldFields;
  hold: Autosave<ChallengeDraft>['hold'];
}

/** What is typed in a field that cannot be saved as it is. */
export function heldText({ held }: Pick<FieldsProps, 'held'>, field: string): string | undefined {
  const value = held[field]?.value;
  return typeof value === 'string' ? value : undefined;
}

/** An empty field is no answer. */
export function fieldOrNull(text: string): string | null {
  return text === '' ? null : text;
}
