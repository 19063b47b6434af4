// A question of the call, by its kind.
import { lazy, Suspense } from 'react';
import { usePick } from '../../../i18n';
import type { Call } from '../../calls/queries';
import { isDate, isLink, lengthOf } from '../checks';
import { useText } from '../draft';
import type { FormWords } from '../form.fr';
import { AnswerField } from './AnswerField';
import { ChoiceField } from './ChoiceField';
import { TextField } from './TextField';

type Question = Call['questions'][number];

export interface QuestionFieldProps {
  question: Question;
  t: FormWords;
}

/** Few calls ask for files: sending them is loaded where one does. */
const FilesField = lazy(() =>
  import('./FilesField').then((loaded) => ({ default: loaded.FilesField })),
);

function FileField({ question, t }: QuestionFieldProps) {
  return (
    <Suspense fallback={null}>
      <FilesField question={question} t={t.files} />
    </Suspense>
  );
}

/** Each kind of question and its field. */
const fields: Partial<Record<Question['kind'], (props: QuestionFieldProps) => React.ReactNode>> = {
  short_text: LineField,
  long_text: AnswerField,
  choice: ChoiceField,
  multiple: ChoiceField,
  date: LineField,
  link: LineField,
  file: FileField,
};

export function QuestionField(props: QuestionFieldProps) {
  const Field = fields[props.question.kind];
  return Field ? <Field {...props} /> : null;
}

/** The contract’s own limit, for a question that sets none. */
const longest = 20_000;

function useCheck({ question, t }: QuestionFieldProps) {
  const { kind, max_length: most = longest } = question;
  return (typed: string) => {
    if (kind === 'date') return isDate(typed) ? undefined : t.dateFault;
    if (kind === 'link' && !isLink(typed)) return t.linkFault;
    const over = lengthOf(typed) - most;
    return over > 0 ? t.tooLong(over) : undefined;
  };
}

/** An answer of one line: a text, a date, the address of a page. */
function LineField(props: QuestionFieldProps) {
  const pick = usePick();
  const { question, t } = props;
  const { id, kind, label, help, required } = question;
  const text = useText(['answers', id], useCheck(props));
  const hints = [help && pick(help), kind === 'link' && t.linkHint].filter(Boolean);
  return (
    <TextField
      text={text}
      label={required ? pick(label) : `${pick(label)} ${t.optional}`}
      hint={hints.join(' ') || undefined}
      required={required}
      type={kind === 'date' ? 'date' : kind === 'link' ? 'url' : 'text'}
    />
  );
}
