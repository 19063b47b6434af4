// The figures of one promotion, new or changed, with what depends on each.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { Link } from 'react-router';
import { api, askVersioned, type Versioned } from '../../api/client';
import { ApiError } from '../../api/problem';
import { useDates } from '../../lib/dates/useDates';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { useLeavingWarning } from '../../lib/forms/useLeavingWarning';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Status } from '../committee/shared/Status';
import { useRefusal } from '../committee/shared/useRefusal';
import { forgetCalls, promotionQuery, type Promotion } from '../programme/calls/queries';
import { faultsOf, inputOf, lastDayOf, numberFields, typedOf, type Typed } from './form';
import type { PromotionsWords } from './promotions.fr';

interface PromotionFormProps {
  t: PromotionsWords;
  title: string;
  start: Typed;
  /** The promotion to change; a new one when absent. */
  changed?: Versioned<Promotion>;
}

const fields = [...numberFields, 'name', 'starts_on'] as const;

export function PromotionForm({ t, title, start, changed }: PromotionFormProps) {
  const dates = useDates();
  const queryClient = useQueryClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const [typed, setTyped] = useState(start);
  const [lacking, setLacking] = useState<FormError[]>([]);
  const save = useMutation({
    mutationFn: (input: Typed) => send(input, changed),
    onSuccess: async (found) => {
      setTyped(typedOf(found.data));
      queryClient.setQueryData(promotionQuery(found.data.id).queryKey, found);
      await forgetCalls(queryClient);
    },
    onError: async (error) => {
      if (!(error instanceof ApiError) || error.code !== 'stale_version' || !changed) return;
      // What was typed stays; the next attempt goes on top of what the colleague saved.
      await queryClient.query({ ...promotionQuery(changed.data.id), staleTime: 0 });
    },
  });
  const stale = save.error instanceof ApiError && save.error.code === 'stale_version';
  const refused = useRefusal(save.error, fields);
  const errors = lacking.length > 0 ? lacking : stale ? [] : refused;
  useLeavingWarning(fields.some((field) => typed[field] !== start[field]) && !save.isSuccess);
  // On arrival, not at each save.
  const [toChange] = useState(changed !== undefined);
  useEffect(() => {
    if (toChange) heading.current?.focus();
  }, [toChange]);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const faults = faultsOf(typed, t);
    setLacking(faults);
    if (faults.length === 0) save.mutate(typed);
  }

  const lastDay = lastDayOf(typed);
  return (
    <section aria-labelledby="promotion" className="fr-mt-4w">
      <h2 id="promotion" ref={heading} tabIndex={-1} className="fr-h4">
        {title}
      </h2>
      <form noValidate className="portal-fields" onSubmit={submit}>
        <ErrorSummary errors={errors} />
        {stale && changed && <Stale t={t} mine={typed} theirs={changed.data} />}
        {fields.map((field) => {
          const fault = messageOf(errors, field);
          return (
            <Input
              key={field}
              label={t.fields[field]}
              hintText={t.hints[field]}
              state={fault ? 'error' : 'default'}
              stateRelatedMessage={fault}
              nativeInputProps={{
                id: fieldId(field),
                type: field === 'starts_on' ? 'date' : 'text',
                inputMode: field === 'name' || field === 'starts_on' ? undefined : 'numeric',
                autoComplete: 'off',
                maxLength: 120,
                value: typed[field],
                'aria-required': true,
                'aria-invalid': Boolean(fault),
                onChange: ({ target }) => setTyped({ ...typed, [field]: target.value }),
              }}
            />
          );
        })}
        <p>{lastDay ? t.lastDay(dates.day(lastDay, { weekday: true })) : t.lastDayUnknown}</p>
        {changed && <p className="fr-text--sm">{t.changeWarning}</p>}
        <ul className="fr-btns-group fr-btns-group--inline-md">
          <li>
            <button type="submit" className="fr-btn" disabled={save.isPending}>
              {changed ? t.save : t.create}
            </button>
          </li>
          {changed && (
            <li>
              <Link className="fr-btn fr-btn--secondary" to={{ search: '' }}>
                {t.cancel}
              </Link>
            </li>
          )}
        </ul>
      </form>
      <Status>{save.isSuccess && (changed ? t.saved : t.created(save.data.data.name))}</Status>
    </section>
  );
}

function send(typed: Typed, changed: Versioned<Promotion> | undefined) {
  const body = inputOf(typed);
  if (!changed) return askVersioned(api.POST('/promotions', { body }));
  const params = { path: { promotion_id: changed.data.id }, header: { 'If-Match': changed.etag } };
  return askVersioned(api.PUT('/promotions/{promotion_id}', { params, body }));
}

/** Somebody else saved meanwhile: what they changed, beside what is typed here. */
function Stale({ t, mine, theirs }: { t: PromotionsWords; mine: Typed; theirs: Promotion }) {
  const saved = typedOf(theirs);
  return (
    <div className="fr-alert fr-alert--warning fr-mb-4w" role="alert">
      <h3 className="fr-alert__title">{t.staleTitle}</h3>
      <p>{t.stale}</p>
      <ul>
        {fields
          .filter((field) => saved[field] !== mine[field])
          .map((field) => (
            <li key={field}>{t.staleField(t.fields[field], mine[field], saved[field])}</li>
          ))}
      </ul>
    </div>
  );
}
