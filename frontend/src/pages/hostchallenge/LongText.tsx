// A text with its limit. Longer than allowed, it stays on the screen and is said not to be saved.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { fieldId } from '../../lib/forms/fieldErrors';
import { heldText, type FieldsProps } from './fields';

interface LongTextProps extends Pick<FieldsProps, 't' | 'held' | 'hold' | 'faultOf'> {
  field: string;
  label: string;
  hint?: string;
  limit: number;
  rows: number;
  optional?: boolean;
  value: string;
  onChange: (text: string) => void;
}

/** Characters as people count them, and as the server does. */
const lengthOf = (text: string) => Array.from(text).length;

export function LongText(props: LongTextProps) {
  const { t, hold, field, label, hint, limit, rows, optional, value, faultOf, onChange } = props;
  const shown = heldText(props, field) ?? value;
  const left = limit - lengthOf(shown);
  const message = left < 0 ? t.tooLong(-left) : faultOf(field);
  const counterId = `${fieldId(field)}-count`;

  function write(text: string) {
    const over = lengthOf(text) - limit;
    hold(field, over > 0 ? { value: text, message: t.inField(label, t.tooLong(over)) } : undefined);
    if (over <= 0) onChange(text);
  }

  return (
    <div className="fr-mb-4w">
      <Input
        textArea
        label={optional ? t.optional(label) : label}
        hintText={hint}
        state={message ? 'error' : 'default'}
        stateRelatedMessage={message}
        classes={{ root: 'fr-mb-1v' }}
        nativeTextAreaProps={{
          id: fieldId(field),
          rows,
          'aria-required': !optional,
          'aria-invalid': Boolean(message),
          'aria-describedby': `${counterId} ${fieldId(field)}-desc-error`,
          value: shown,
          onChange: (event) => write(event.target.value),
        }}
      />
      <p id={counterId} className={left < 0 ? 'fr-hint-text portal-count--over' : 'fr-hint-text'}>
        {t.counter(left, limit)}
      </p>
    </div>
  );
}
