// One option among several, or as many as wanted. Beyond seven, one option is chosen in a list: radio
// buttons would fill the screen.
import { Select } from '@codegouvfr/react-dsfr/Select';
import { usePick } from '../../../i18n';
import { leaf } from '../../../lib/autosave/mergePatch';
import { fieldId } from '../../../lib/forms/fieldErrors';
import { useDraft } from '../draft';
import type { QuestionFieldProps } from './QuestionField';

const mostButtons = 7;
const none: readonly string[] = [];

function useChoice({ question }: QuestionFieldProps) {
  const { values, change, faultOf } = useDraft();
  const { id } = question;
  const field = `choices.${id}`;
  const chosen: readonly string[] = values.choices[id] ?? none;
  return {
    field,
    chosen,
    // The law may name the answer in either place.
    fault: faultOf(field) ?? faultOf(`answers.${id}`),
    choose: (options: readonly string[]) =>
      change(leaf(['choices', id], options.length > 0 ? [...options] : null)),
  };
}

export function ChoiceField(props: QuestionFieldProps) {
  const { kind, options = [] } = props.question;
  const list = kind === 'choice' && options.length > mostButtons;
  return list ? <OptionList {...props} /> : <OptionButtons {...props} />;
}

function useLabel({ question, t }: QuestionFieldProps): string {
  const pick = usePick();
  return question.required ? pick(question.label) : `${pick(question.label)} ${t.optional}`;
}

function OptionList(props: QuestionFieldProps) {
  const pick = usePick();
  const { question, t } = props;
  const { field, chosen, fault, choose } = useChoice(props);
  return (
    <Select
      label={useLabel(props)}
      hint={question.help && pick(question.help)}
      state={fault ? 'error' : 'default'}
      stateRelatedMessage={fault}
      nativeSelectProps={{
        id: fieldId(field),
        name: field,
        'aria-required': question.required,
        'aria-invalid': Boolean(fault),
        value: chosen[0] ?? '',
        onChange: ({ target }) => choose(target.value ? [target.value] : []),
      }}
    >
      <option value="">{t.chooseOption}</option>
      {question.options?.map((option) => (
        <option key={option.id} value={option.id}>
          {pick(option.label)}
        </option>
      ))}
    </Select>
  );
}

/** The first button has the field’s id, so that a missing answer can be linked to. */
function OptionButtons(props: QuestionFieldProps) {
  const pick = usePick();
  const { question } = props;
  const label = useLabel(props);
  const { field, chosen, fault, choose } = useChoice(props);
  const id = fieldId(field);
  const one = question.kind === 'choice';
  const toggle = (option: string) =>
    chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option];
  return (
    <fieldset
      className={fault ? 'fr-fieldset fr-fieldset--error' : 'fr-fieldset'}
      aria-labelledby={`${id}-legend ${id}-messages`}
    >
      <legend id={`${id}-legend`} className="fr-fieldset__legend fr-fieldset__legend--regular">
        {label}
        {question.help && <span className="fr-hint-text">{pick(question.help)}</span>}
      </legend>
      {question.options?.map((option, index) => {
        const inputId = index === 0 ? id : `${id}-${option.id}`;
        return (
          <div key={option.id} className="fr-fieldset__element">
            <div className={one ? 'fr-radio-group' : 'fr-checkbox-group'}>
              <input
                type={one ? 'radio' : 'checkbox'}
                id={inputId}
                name={one ? field : `${field}.${option.id}`}
                checked={chosen.includes(option.id)}
                onChange={() => choose(one ? [option.id] : toggle(option.id))}
              />
              <label className="fr-label" htmlFor={inputId}>
                {pick(option.label)}
              </label>
            </div>
          </div>
        );
      })}
      <div className="fr-messages-group" id={`${id}-messages`}>
        {fault && <p className="fr-message fr-message--error">{fault}</p>}
      </div>
    </fieldset>
  );
}
