// What every part of the form is given.
import type { JsonObject } from '../../lib/autosave/mergePatch';
import type { ChallengeDraft } from './form';
import type { HostChallengeWords } from './hostchallenge.fr';

export interface FieldsProps {
  t: HostChallengeWords;
  values: ChallengeDraft;
  change: (patch: JsonObject) => void;
  /** Why the server refused a field. */
  faultOf: (field: string) => string | undefined;
  /** Says why what is typed in a field is not sent; nothing, once it is. Held text forbids submitting. */
  hold: (field: string, why?: string) => void;
}
