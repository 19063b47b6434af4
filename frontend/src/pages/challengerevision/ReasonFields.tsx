// The reason of an act, in both languages: whoever reads it does so in theirs.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import type { RevisionWords } from './revision.fr';

const langs = ['fr', 'en'] as const;

export interface Reason {
  fr: string;
  en: string;
}

/** The languages in which the reason is still to be given. */
export function lackingReason(t: RevisionWords, reason: Reason, field: string): FormError[] {
  const empty = langs.filter((lang) => !reason[lang].trim());
  return empty.map((lang) => ({ field: `${field}.${lang}`, message: t.reasonMissing }));
}

interface ReasonFieldsProps {
  t: RevisionWords;
  /** What the errors call it: a page may ask for several. */
  field: string;
  value: Reason;
  errors: readonly FormError[];
  onChange: (value: Reason) => void;
}

export function ReasonFields({ t, field, value, errors, onChange }: ReasonFieldsProps) {
  return langs.map((lang) => {
    const fault = messageOf(errors, `${field}.${lang}`);
    return (
      <Input
        key={lang}
        textArea
        label={lang === 'fr' ? t.reasonFr : t.reasonEn}
        state={fault ? 'error' : 'default'}
        stateRelatedMessage={fault}
        nativeTextAreaProps={{
          id: fieldId(`${field}.${lang}`),
          rows: 3,
          maxLength: 2000,
          'aria-invalid': Boolean(fault),
          value: value[lang],
          onChange: ({ target }) => onChange({ ...value, [lang]: target.value }),
        }}
      />
    );
  });
}
