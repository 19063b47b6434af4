// The colon after a label: French puts a no-break space before it, English none.
import { useT } from '../i18n';

export function Colon() {
  return useT().frame.colon;
}
