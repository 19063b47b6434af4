// A written answer, with how many characters it has. Longer than allowed, it stays on the screen and
// is said not to be saved: cutting what was pasted would lose it.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { usePick } from '../../../i18n';
import { fieldId } from '../../../lib/forms/fieldErrors';
import type { Call } from '../../calls/queries';
import { lengthOf } from '../checks';
import { useText } from '../draft';
import type { FormWords } from '../form.fr';

const linesShown = 8;

/** The contract's own limit, for a question that sets none. */
const longest = 20_000;

export function AnswerField({
  question,
  t,
}: {
  question: Call['questions'][number];
  t: FormWords;
}) {
  const pick = usePick();
  const { id, label, help, max_length: most = longest, required } = question;
  const check = (typed: string) => {
    const over = lengthOf(typed) - most;
    return over > 0 ? t.tooLong(over) : undefined;
  };
  const { field, value, write, holding, fault } = useText(['answers', id], check);
  const message = holding ?? fault;
  const counterId = `${fieldId(field)}-count`;
  return (
    <div className="fr-mb-4w">
      <Input
        textArea
        label={required ? pick(label) : `${pick(label)} ${t.optional}`}
        hintText={help && pick(help)}
        state={message ? 'error' : 'default'}
        stateRelatedMessage={message}
        classes={{ root: 'fr-mb-1v' }}
        nativeTextAreaProps={{
          id: fieldId(field),
          name: field,
          rows: linesShown,
          'aria-required': required,
          'aria-invalid': Boolean(message),
          'aria-describedby': `${counterId} ${fieldId(field)}-desc`,
          value,
          onChange: (event) => write(event.target.value),
        }}
      />
      <p id={counterId} className="fr-hint-text">
        <span className={holding ? 'portal-count--over' : undefined}>
          {t.counter(lengthOf(value), most)}
        </span>
      </p>
    </div>
  );
}
