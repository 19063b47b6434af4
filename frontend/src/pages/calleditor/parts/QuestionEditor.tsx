// The settings of one question, those of its kind only, and the question as candidates will see it.
import { useEffect, useState } from 'react';
import { useT } from '../../../i18n';
import { fieldId } from '../../../lib/forms/fieldErrors';
import { trackNames } from '../../selection/filters';
import { toggled } from '../../hostchallenge/form';
import type { CallEditorWords } from '../calleditor.fr';
import { questionKinds, withKind } from '../builder';
import { useEditing } from '../editing';
import { Check, NumberField, SelectField, TextPair } from '../fields';
import { ItemList } from '../ItemList';
import { omit } from '../lists';
import { emptyText, freshId, most, type Question } from '../model';
import { QuestionTrial } from './QuestionTrial';

interface QuestionEditorProps {
  t: CallEditorWords;
  question: Question;
  at: number;
  steps: readonly (readonly [id: string, name: string])[];
  onChange: (question: Question) => void;
}

export function QuestionEditor(props: QuestionEditorProps) {
  const { t, question, at, steps, onChange } = props;
  const { tracks } = useT();
  const { published, faultOf } = useEditing();
  const before = published?.questions.find(({ id }) => id === question.id);
  const field = `questions.${at}`;
  const set = (part: Partial<Question>) => onChange({ ...question, ...part });

  // Opened by a button elsewhere: the first thing to write takes the focus, unless a link named a field.
  // Once: its rank may change later.
  const [opened] = useState(field);
  useEffect(() => {
    if (location.hash === '') document.getElementById(fieldId(`${opened}.label.fr`))?.focus();
  }, [opened]);

  return (
    <div className="fr-mt-3w">
      <TextPair
        t={t}
        field={`${field}.label`}
        label={t.questionLabel}
        most={400}
        value={question.label}
        faultOf={faultOf}
        onType={(label) => set({ label })}
      />
      <TextPair
        t={t}
        field={`${field}.help`}
        label={t.questionHelp}
        rows={3}
        most={4000}
        value={question.help}
        faultOf={faultOf}
        onType={(help) => set({ help })}
      />
      {before ? (
        <p className="fr-text--sm">{t.fixedQuestion}</p>
      ) : (
        <div className="portal-pair">
          <SelectField
            field={`${field}.kind`}
            label={t.questionKind}
            value={question.kind}
            options={questionKinds.map((kind) => [kind, t.questionKinds[kind]] as const)}
            fault={faultOf(`${field}.kind`)}
            onChoose={(value) =>
              onChange(
                withKind(question, questionKinds.find((kind) => kind === value) ?? 'long_text'),
              )
            }
          />
          <SelectField
            field={`${field}.track`}
            label={t.questionTrack}
            value={question.track ?? ''}
            options={[['', t.everyTrack], ...trackNames.map((one) => [one, tracks[one]] as const)]}
            fault={faultOf(`${field}.track`)}
            onChoose={(value) => {
              const one = omit(question, 'track');
              const track = trackNames.find((name) => name === value);
              onChange(track ? { ...one, track } : one);
            }}
          />
        </div>
      )}
      {steps.length > 1 && (
        <SelectField
          field={`${field}.step`}
          label={t.questionStep}
          value={question.step ?? steps.at(-1)?.[0] ?? ''}
          options={steps}
          fault={faultOf(`${field}.step`)}
          onChoose={(step) => set({ step })}
        />
      )}
      {/* Published, a question may become optional, never required. */}
      {(!published || before?.required) && (
        <Check
          field={`${field}.required`}
          label={t.required}
          checked={question.required}
          fault={faultOf(`${field}.required`)}
          onCheck={(required) => set({ required })}
        />
      )}
      <Settings {...props} before={before} />
      <QuestionTrial t={t} question={question} />
    </div>
  );
}

const fileTypes = ['pdf', 'png', 'jpeg'] as const;

interface SettingsProps extends QuestionEditorProps {
  /** The question as published: limits only grow, nothing is removed. */
  before: Question | undefined;
}

function Settings({ t, question, at, steps, before, onChange }: SettingsProps) {
  const { faultOf } = useEditing();
  const field = `questions.${at}`;
  const set = (part: Partial<Question>) => onChange({ ...question, ...part });
  switch (question.kind) {
    case 'short_text':
    case 'long_text':
      return (
        <NumberField
          t={t}
          field={`${field}.max_length`}
          label={t.maxLength}
          least={before?.max_length ?? 1}
          most={20_000}
          value={question.max_length}
          onNumber={(max_length) => set({ max_length })}
        />
      );
    case 'choice':
    case 'multiple':
      return <Options {...{ t, question, at, steps, before, onChange }} />;
    case 'file':
      return (
        <>
          <NumberField
            t={t}
            field={`${field}.max_files`}
            label={t.maxFiles}
            least={before?.max_files ?? 1}
            most={3}
            value={question.max_files ?? 1}
            onNumber={(max_files) => set({ max_files })}
          />
          <fieldset className="fr-fieldset" aria-labelledby={`${field}-types`}>
            <legend
              id={`${field}-types`}
              className="fr-fieldset__legend fr-fieldset__legend--regular"
            >
              {t.fileTypes}
            </legend>
            {fileTypes.map((type, index) => (
              <div key={type} className="fr-fieldset__element fr-fieldset__element--inline">
                <Check
                  field={index === 0 ? `${field}.file_types` : `${field}.file_types.${type}`}
                  label={t.fileTypeNames[type]}
                  checked={question.file_types?.includes(type) ?? false}
                  fault={index === 0 ? faultOf(`${field}.file_types`) : undefined}
                  disabled={before?.file_types?.includes(type)}
                  onCheck={(on) =>
                    set({ file_types: toggled(question.file_types ?? [], type, on) })
                  }
                />
              </div>
            ))}
          </fieldset>
          <Check
            field={`${field}.shown_to_readers`}
            label={t.shownToReaders}
            hint={t.shownToReadersHint}
            disabled={before !== undefined}
            checked={question.shown_to_readers ?? false}
            fault={faultOf(`${field}.shown_to_readers`)}
            onCheck={(shown_to_readers) => set({ shown_to_readers })}
          />
        </>
      );
    default:
      return null;
  }
}

function Options({ t, question, at, before, onChange }: SettingsProps) {
  const { faultOf } = useEditing();
  const options = question.options ?? [];
  const field = `questions.${at}.options`;
  return (
    <section aria-label={t.options}>
      <ItemList
        t={t}
        words={t.optionList}
        field={field}
        items={options}
        most={most.options}
        make={() => ({ id: freshId('option', options), label: emptyText })}
        fixed={({ id }) => before?.options?.some((one) => one.id === id) ?? false}
        fault={faultOf(field)}
        onChange={(next) => onChange({ ...question, options: next })}
      >
        {(option, n, write) => (
          <TextPair
            t={t}
            field={`${field}.${n}.label`}
            label={t.optionLabel}
            most={200}
            value={option.label}
            faultOf={faultOf}
            onType={(label) => write({ ...option, label })}
          />
        )}
      </ItemList>
    </section>
  );
}
