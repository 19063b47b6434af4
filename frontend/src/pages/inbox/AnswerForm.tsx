// A question and its answer to all, in both languages; what is typed is kept on this device.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState } from 'react';
import type { Schemas } from '../../api/types';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { ConfirmAct } from '../committee/shared/ConfirmAct';
import { useRefusal } from '../committee/shared/useRefusal';
import type { InboxWords } from './inbox.fr';
import { useTextDraft } from '../threads/useTextDraft';

export type Words = Schemas['CallAnswerInput'];

const parts = ['question.fr', 'question.en', 'answer.fr', 'answer.en'] as const;

type Part = (typeof parts)[number];

interface AnswerFormProps {
  /** Names the draft on this device. */
  name: string;
  /** What the fields hold at first. */
  initial?: Words;
  label: string;
  confirmText: string;
  act: { isPending: boolean; error: unknown };
  onSend: (words: Words, done: () => void) => void;
  t: InboxWords;
}

export function AnswerForm(props: AnswerFormProps) {
  const { name, initial, label, confirmText, act, onSend, t } = props;
  const fields = {
    'question.fr': useTextDraft(`${name}/question.fr`),
    'question.en': useTextDraft(`${name}/question.en`),
    'answer.fr': useTextDraft(`${name}/answer.fr`),
    'answer.en': useTextDraft(`${name}/answer.en`),
  };
  const [lacking, setLacking] = useState<FormError[]>([]);
  const refused = useRefusal(act.error, parts);
  const errors = lacking.length > 0 ? lacking : refused;
  const first: Record<Part, string> = {
    'question.fr': initial?.question.fr ?? '',
    'question.en': initial?.question.en ?? '',
    'answer.fr': initial?.answer.fr ?? '',
    'answer.en': initial?.answer.en ?? '',
  };
  const valueOf = (part: Part) => fields[part][0] || first[part];

  function complete(): boolean {
    const missing = parts
      .filter((part) => !valueOf(part).trim())
      .map((part) => ({ field: part, message: t.answerParts[part].missing }));
    setLacking(missing);
    return missing.length === 0;
  }

  function send() {
    onSend(
      {
        question: { fr: valueOf('question.fr').trim(), en: valueOf('question.en').trim() },
        answer: { fr: valueOf('answer.fr').trim(), en: valueOf('answer.en').trim() },
      },
      () => parts.forEach((part) => fields[part][1]('')),
    );
  }

  return (
    <div className="portal-fields">
      <ErrorSummary errors={errors} />
      {parts.map((part) => {
        const fault = messageOf(errors, part);
        return (
          <Input
            key={part}
            textArea
            label={t.answerParts[part].label}
            state={fault ? 'error' : 'default'}
            stateRelatedMessage={fault}
            nativeTextAreaProps={{
              id: fieldId(part),
              lang: part.endsWith('en') ? 'en' : 'fr',
              rows: part.startsWith('question') ? 2 : 6,
              maxLength: part.startsWith('question') ? 500 : 4000,
              'aria-invalid': Boolean(fault),
              value: valueOf(part),
              onChange: (event) => fields[part][1](event.target.value),
            }}
          />
        );
      })}
      <p className="fr-hint-text">{t.thread.kept}</p>
      <ConfirmAct
        label={label}
        title={t.publishAsk}
        confirm={label}
        busy={act.isPending}
        before={complete}
        onConfirm={send}
      >
        <p>{confirmText}</p>
      </ConfirmAct>
    </div>
  );
}
