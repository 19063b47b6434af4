// Where the candidate can work: one place a line.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { fieldId } from '../../../lib/forms/fieldErrors';
import { placesOf } from '../checks';
import { useDraft } from '../draft';
import type { FormWords } from '../form.fr';

export function PlacesField({ t }: { t: FormWords }) {
  const { values, change, held, hold, faultOf } = useDraft();
  const typing = held.places;
  const message = faultOf('places');
  return (
    <Input
      textArea
      label={t.places}
      hintText={t.placesHint}
      state={message ? 'error' : 'default'}
      stateRelatedMessage={message}
      nativeTextAreaProps={{
        id: fieldId('places'),
        rows: 4,
        'aria-required': true,
        'aria-invalid': Boolean(message),
        value: typeof typing?.value === 'string' ? typing.value : values.places.join('\n'),
        onChange: ({ target }) => {
          // The text is kept as typed until the field is left: an empty line is one about to be filled.
          hold('places', { value: target.value });
          change({ places: placesOf(target.value) });
        },
        onBlur: () => hold('places', undefined),
      }}
    />
  );
}
