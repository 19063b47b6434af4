// The fields of the editor: each is bound to a place of the draft, and shows what is wrong with it.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useId, type ReactNode } from 'react';
import { leaf } from '../../lib/autosave/mergePatch';
import { fieldId } from '../../lib/forms/fieldErrors';
import { useEditing, useValueAt } from './editing';
import type { CallEditorWords } from './calleditor.fr';

interface FieldProps {
  field: string;
  label: string;
  hint?: string;
}

interface TextProps extends FieldProps {
  value: string;
  onType: (typed: string) => void;
  lang?: 'fr' | 'en';
  rows?: number;
  most?: number;
  fault: string | undefined;
}

/** A text, on one line or several. */
export function PlainText({
  field,
  label,
  hint,
  value,
  onType,
  lang,
  rows,
  most,
  fault,
}: TextProps) {
  const native = {
    id: fieldId(field),
    lang,
    value,
    maxLength: most,
    'aria-invalid': Boolean(fault),
    onChange: (event: { target: { value: string } }) => onType(event.target.value),
  };
  const shared = {
    label,
    hintText: hint,
    state: fault ? ('error' as const) : ('default' as const),
    stateRelatedMessage: fault,
  };
  if (rows) return <Input {...shared} textArea nativeTextAreaProps={{ ...native, rows }} />;
  return <Input {...shared} nativeInputProps={{ ...native, autoComplete: 'off' }} />;
}

interface PairProps extends FieldProps {
  t: Pick<CallEditorWords, 'inLanguage'>;
  value: { fr: string; en: string } | undefined;
  onType: (text: { fr: string; en: string }, lang: 'fr' | 'en') => void;
  faultOf: (field: string) => string | undefined;
  rows?: number;
  most?: number;
}

/** A text in both languages, side by side. */
export function TextPair({ t, field, label, hint, value, onType, faultOf, rows, most }: PairProps) {
  const text = value ?? { fr: '', en: '' };
  return (
    <fieldset className="portal-pair">
      <legend className="fr-sr-only">{label}</legend>
      {(['fr', 'en'] as const).map((lang) => (
        <PlainText
          key={lang}
          field={`${field}.${lang}`}
          label={t.inLanguage(label, lang)}
          hint={hint}
          lang={lang}
          rows={rows}
          most={most}
          value={text[lang]}
          fault={faultOf(`${field}.${lang}`) ?? (lang === 'fr' ? faultOf(field) : undefined)}
          onType={(typed) => onType({ ...text, [lang]: typed }, lang)}
        />
      ))}
    </fieldset>
  );
}

/** A bilingual text of the draft itself. */
export function DraftText(props: Omit<PairProps, 'value' | 'onType' | 'faultOf'>) {
  const { change, faultOf } = useEditing();
  const { field } = props;
  const value = useValueAt(field) as PairProps['value'];
  return (
    <TextPair
      {...props}
      value={value}
      faultOf={faultOf}
      // One language at a time: what a colleague does meanwhile to the other one is no conflict.
      onType={(text, lang) => change({ [field]: value ? { [lang]: text[lang] } : text })}
    />
  );
}

interface NumberProps extends FieldProps {
  t: Pick<CallEditorWords, 'numberFault' | 'numberHint'>;
  least: number;
  most: number;
  value: number | undefined;
  onNumber: (n: number) => void;
  /** Given where the number may be left out. */
  onEmpty?: () => void;
}

/** A whole number; what is not one stays on the screen and says so, unsaved. */
export function NumberField(props: NumberProps) {
  const { t, field, label, hint, least, most, value, onNumber, onEmpty } = props;
  const { held, hold, faultOf } = useEditing();
  const typed = held[field] ?? (value === undefined ? '' : String(value));
  const fault = held[field] === undefined ? faultOf(field) : t.numberFault(least, most);

  function write(text: string) {
    if (onEmpty && text.trim() === '') {
      hold(field, undefined);
      onEmpty();
      return;
    }
    const n = Number(text);
    const good = /^\d+$/.test(text.trim()) && n >= least && n <= most;
    hold(field, good ? undefined : text);
    if (good) onNumber(n);
  }

  return (
    <Input
      label={label}
      hintText={hint ?? t.numberHint(least, most)}
      state={fault ? 'error' : 'default'}
      stateRelatedMessage={fault}
      nativeInputProps={{
        id: fieldId(field),
        inputMode: 'numeric',
        autoComplete: 'off',
        className: 'portal-short',
        value: typed,
        'aria-invalid': Boolean(fault),
        onChange: (event) => write(event.target.value),
      }}
    />
  );
}

/** A number of the draft itself. */
export function DraftNumber(props: Omit<NumberProps, 'value' | 'onNumber' | 'onEmpty'>) {
  const { change } = useEditing();
  const value = useValueAt(props.field);
  return (
    <NumberField
      {...props}
      value={typeof value === 'number' ? value : undefined}
      onNumber={(n) => change(leaf(props.field.split('.'), n))}
    />
  );
}

/** A number that may be left out: emptied, it is. */
export function OptionalNumber(props: Omit<NumberProps, 'value' | 'onNumber'>) {
  const { change } = useEditing();
  const value = useValueAt(props.field);
  return (
    <NumberField
      {...props}
      value={typeof value === 'number' ? value : undefined}
      onNumber={(n) => change(leaf(props.field.split('.'), n))}
      onEmpty={() => change(leaf(props.field.split('.'), null))}
    />
  );
}

interface ChoiceProps<T extends string> {
  field: string;
  legend: string;
  hint?: string;
  value: T | undefined;
  options: readonly (readonly [value: T, label: string, hint?: string])[];
  fault?: string;
  onChoose: (value: T) => void;
}

/** One of a few, all in sight. */
export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { field, legend, hint, value, options, fault, onChoose } = props;
  const id = useId();
  return (
    <fieldset
      className={fault ? 'fr-fieldset fr-fieldset--error' : 'fr-fieldset'}
      aria-labelledby={`${id}-legend ${id}-messages`}
    >
      <legend id={`${id}-legend`} className="fr-fieldset__legend fr-fieldset__legend--regular">
        {legend}
        {hint && <span className="fr-hint-text">{hint}</span>}
      </legend>
      {options.map(([option, label, more], index) => (
        <div key={option} className="fr-fieldset__element">
          <div className="fr-radio-group">
            <input
              type="radio"
              id={index === 0 ? fieldId(field) : `${id}-${option}`}
              name={id}
              checked={value === option}
              onChange={() => onChoose(option)}
            />
            <label className="fr-label" htmlFor={index === 0 ? fieldId(field) : `${id}-${option}`}>
              {label}
              {more && <span className="fr-hint-text">{more}</span>}
            </label>
          </div>
        </div>
      ))}
      <div className="fr-messages-group" id={`${id}-messages`}>
        {fault && <p className="fr-message fr-message--error">{fault}</p>}
      </div>
    </fieldset>
  );
}

interface CheckProps {
  field: string;
  label: ReactNode;
  hint?: string;
  checked: boolean;
  disabled?: boolean;
  fault?: string;
  onCheck: (checked: boolean) => void;
}

export function Check({ field, label, hint, checked, disabled, fault, onCheck }: CheckProps) {
  const id = fieldId(field);
  return (
    <div
      className={
        fault ? 'fr-checkbox-group fr-checkbox-group--error fr-mb-2w' : 'fr-checkbox-group fr-mb-2w'
      }
    >
      <input
        type="checkbox"
        id={id}
        checked={checked}
        disabled={disabled}
        aria-describedby={`${id}-messages`}
        aria-invalid={Boolean(fault)}
        onChange={(event) => onCheck(event.target.checked)}
      />
      <label className="fr-label" htmlFor={id}>
        {label}
        {hint && <span className="fr-hint-text">{hint}</span>}
      </label>
      <div className="fr-messages-group" id={`${id}-messages`}>
        {fault && <p className="fr-message fr-message--error">{fault}</p>}
      </div>
    </div>
  );
}

interface SelectProps extends FieldProps {
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  fault?: string;
  onChoose: (value: string) => void;
}

export function SelectField({ field, label, hint, value, options, fault, onChoose }: SelectProps) {
  return (
    <Select
      label={label}
      hint={hint}
      state={fault ? 'error' : 'default'}
      stateRelatedMessage={fault}
      nativeSelectProps={{
        id: fieldId(field),
        value,
        'aria-invalid': Boolean(fault),
        onChange: (event) => onChoose(event.target.value),
      }}
    >
      {options.map(([option, name]) => (
        <option key={option} value={option}>
          {name}
        </option>
      ))}
    </Select>
  );
}
