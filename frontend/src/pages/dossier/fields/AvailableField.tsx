// Whether the candidate is there on the first day. As for the statements, the ids must be known.
import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../../lib/dates/useDates';
import { fieldId } from '../../../lib/forms/fieldErrors';
import { promotionQuery } from '../../calls/queries';
import { useDraft } from '../draft';
import type { FormWords } from '../form.fr';

const field = 'available_at_start';
const id = fieldId(field);

export function AvailableField({ t }: { t: FormWords }) {
  const dates = useDates();
  const { call, values, change, faultOf } = useDraft();
  const { data: promotion } = useQuery(promotionQuery(call.promotion.id));
  const fault = faultOf(field);
  const answers = [
    { answer: true, label: t.yes, inputId: id },
    { answer: false, label: t.no, inputId: `${id}-no` },
  ];
  return (
    <fieldset
      className={fault ? 'fr-fieldset fr-fieldset--error' : 'fr-fieldset'}
      aria-labelledby={`${id}-legend ${id}-messages`}
    >
      <legend id={`${id}-legend`} className="fr-fieldset__legend fr-fieldset__legend--regular">
        {promotion
          ? t.available(dates.day(promotion.starts_on, { weekday: true }))
          : t.availableNoDate}
      </legend>
      {answers.map(({ answer, label, inputId }) => (
        <div key={inputId} className="fr-fieldset__element fr-fieldset__element--inline">
          <div className="fr-radio-group">
            <input
              type="radio"
              id={inputId}
              name={field}
              checked={values.available_at_start === answer}
              onChange={() => change({ available_at_start: answer })}
            />
            <label className="fr-label" htmlFor={inputId}>
              {label}
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
