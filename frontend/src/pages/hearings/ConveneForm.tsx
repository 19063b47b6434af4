// The form of a hearing, and the preview of what it sends.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { api, askVersioned } from '../../api/client';
import { ApiError } from '../../api/problem';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { paths } from '../../navigation';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { ConfirmAct } from '../committee/shared/ConfirmAct';
import { Done } from '../committee/shared/Done';
import { useRefusal } from '../committee/shared/useRefusal';
import type { Challenge } from '../hosting/queries';
import { WallTimeFields } from '../programme/calls/WallTimeFields';
import { Convocation } from './Convocation';
import type { HearingsWords } from './hearings.fr';
import { JurorsField } from './JurorsField';
import { inputOf, lackingOf, news, planOf, type Plan } from './plan';
import { etagOf, everyJuryQuery, rememberHearing, type Hearing } from './queries';

interface Person {
  id: string;
  name: string;
}

interface ConveneFormProps {
  t: HearingsWords;
  challenge: Challenge;
  zone: string;
  /** As it stands; none yet when undefined. */
  hearing: Hearing | undefined;
  people: readonly Person[];
  onInvalid: (invalid: boolean) => void;
}

const fields = ['starts_at', 'minutes', 'place', 'link', 'juror_ids', 'referent_id'];

export function ConveneForm(props: ConveneFormProps) {
  const { t, challenge, zone, hearing, people, onInvalid } = props;
  const words = t.convene;
  const client = useQueryClient();
  const [plan, setPlan] = useState<Plan>(() => planOf(hearing));
  const [lacking, setLacking] = useState<FormError[]>([]);
  const set = (change: Partial<Plan>) => setPlan((before) => ({ ...before, ...change }));
  const fix = useMutation({
    mutationFn: () =>
      askVersioned(
        api.PUT('/challenges/{challenge_id}/hearing', {
          params: { path: { challenge_id: challenge.id }, header: { 'If-Match': etagOf(hearing) } },
          body: inputOf(plan),
        }),
      ),
    onSuccess: (found) => rememberHearing(client, found),
    onError: () => {
      onInvalid(true);
      return client.invalidateQueries(everyJuryQuery);
    },
  });
  const stale = fix.error instanceof ApiError && fix.error.code === 'stale_version';
  // One of the jurors is refused: the list of jurors is the field.
  const refused = useRefusal(stale ? null : fix.error, fields);
  const errors = lacking.length > 0 ? lacking : refused;

  if (fix.isSuccess) return <Fixed t={t} id={challenge.id} />;

  const text = (field: 'minutes' | 'place' | 'link', hintText?: string) => ({
    hintText,
    state: messageOf(errors, field) ? ('error' as const) : ('default' as const),
    stateRelatedMessage: messageOf(errors, field),
    nativeInputProps: {
      id: fieldId(field),
      autoComplete: 'off',
      'aria-invalid': Boolean(messageOf(errors, field)),
      value: plan[field],
      onChange: ({ target: { value } }: { target: { value: string } }) => set({ [field]: value }),
    },
  });
  const sent = news(hearing, plan);
  const told = sent.called.length + sent.moved.length + sent.released.length;
  const referentFault = messageOf(errors, 'referent_id');
  return (
    <form noValidate className="portal-fields" onSubmit={(event) => event.preventDefault()}>
      {stale && (
        <div className="fr-alert fr-alert--warning fr-mb-3w" role="alert">
          <p>{words.stale}</p>
        </div>
      )}
      <ErrorSummary errors={errors} />
      <WallTimeFields
        t={t.wall}
        field="starts_at"
        legend={words.starts}
        zone={zone}
        value={plan.startsAt}
        fault={messageOf(errors, 'starts_at')}
        onInstant={(startsAt) => set({ startsAt })}
      />
      <Input label={words.minutes} {...text('minutes')} />
      <Input label={words.place} {...text('place', words.placeHint)} />
      <Input label={words.link} {...text('link', words.linkHint)} />
      <JurorsField
        t={words}
        people={people}
        chosen={plan.jurors}
        fault={messageOf(errors, 'juror_ids')}
        onChange={(jurors) => set({ jurors })}
      />
      <Select
        label={words.referent}
        state={referentFault ? 'error' : 'default'}
        stateRelatedMessage={referentFault}
        nativeSelectProps={{
          id: fieldId('referent_id'),
          'aria-invalid': Boolean(referentFault),
          value: plan.jurors.includes(plan.referent) ? plan.referent : '',
          onChange: (event) => set({ referent: event.target.value }),
        }}
      >
        <option value="">{words.choose}</option>
        {people
          .filter(({ id }) => plan.jurors.includes(id))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </Select>
      <ConfirmAct
        label={words.act}
        title={words.ask}
        heading="h2"
        confirm={told > 0 ? words.confirm(told) : words.confirmQuiet}
        busy={fix.isPending}
        before={() => {
          const found = lackingOf(plan, words);
          setLacking(found);
          onInvalid(found.length > 0);
          fix.reset();
          return found.length === 0;
        }}
        onConfirm={() => fix.mutate()}
      >
        <Convocation t={t} plan={plan} zone={zone} people={people} before={hearing} />
      </ConfirmAct>
    </form>
  );
}

function Fixed({ t: { convene }, id }: { t: HearingsWords; id: string }) {
  return (
    <Done title={convene.done} heading="h2">
      <p>{convene.doneText}</p>
      <p>
        <Link to={`${paths.hostChallenges}/${id}`}>{convene.toChallenge}</Link>
        {' – '}
        <Link to={`${paths.jury}?vue=auditions`}>{convene.toJury}</Link>
      </p>
    </Done>
  );
}
