// What the directory says of an administration, to write: for who proposes it, adds it or keeps it.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useState, type SubmitEvent } from 'react';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { EntryList } from '../../ui/forms/EntryList';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { useRefusal } from '../committee/shared/useRefusal';
import type { AdministrationsWords } from './administrations.fr';
import { kinds, type Input as Body } from './queries';

type Sites = NonNullable<Body['sites']>;

const fieldsOf = (sites: Sites) => [
  ...['name', 'ministry', 'siret'],
  ...sites.flatMap((_, at) => [`sites.${at}.town`, `sites.${at}.postcode`]),
];

/** What cannot be sent, before asking the server, which checks the SIRET's key. */
export function lacking({ name, sites = [] }: Body, t: AdministrationsWords): FormError[] {
  return [
    ...(name.trim() ? [] : [{ field: 'name', message: t.nameMissing }]),
    ...sites.flatMap(({ town, postcode }, at) => [
      ...(town.trim() ? [] : [{ field: `sites.${at}.town`, message: t.site.townFault }]),
      ...(/^\d{5}$/.test(postcode)
        ? []
        : [{ field: `sites.${at}.postcode`, message: t.site.postcodeFault }]),
    ]),
  ];
}

interface AdministrationFormProps {
  t: AdministrationsWords;
  initial: Body;
  label: string;
  busy: boolean;
  error: unknown;
  onSubmit: (body: Body) => void;
}

export function AdministrationForm(props: AdministrationFormProps) {
  const { t, initial, label, busy, error, onSubmit } = props;
  const [body, setBody] = useState(initial);
  const [faults, setFaults] = useState<FormError[]>([]);
  const { sites = [] } = body;
  const refused = useRefusal(error, fieldsOf(sites));
  const errors = faults.length > 0 ? faults : refused;
  const set = (changed: Partial<Body>) => setBody({ ...body, ...changed });

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const found = lacking(body, t);
    setFaults(found);
    if (found.length === 0) onSubmit(body);
  }

  const text = (
    field: string,
    name: string,
    value: string,
    max: number,
    onChange: (text: string) => void,
    hint?: string,
  ) => {
    const message = messageOf(errors, field);
    return (
      <Input
        label={name}
        hintText={hint}
        state={message ? 'error' : 'default'}
        stateRelatedMessage={message}
        nativeInputProps={{
          id: fieldId(field),
          autoComplete: 'off',
          maxLength: max,
          'aria-invalid': Boolean(message),
          value,
          onChange: (event) => onChange(event.target.value),
        }}
      />
    );
  };

  return (
    <form noValidate className="portal-fields" onSubmit={submit}>
      <ErrorSummary errors={errors} />
      {text('name', t.name, body.name, 200, (name) => set({ name }))}
      {text('ministry', t.ministry, body.ministry ?? '', 200, (ministry) => set({ ministry }))}
      <Select
        label={t.kind}
        nativeSelectProps={{
          id: fieldId('kind'),
          value: body.kind ?? 'other',
          onChange: ({ target }) => set({ kind: kinds.find((one) => one === target.value) }),
        }}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t.kinds[kind]}
          </option>
        ))}
      </Select>
      {text('siret', t.siret, body.siret ?? '', 20, (siret) => set({ siret }), t.siretHint)}
      <h2 className="fr-h6">{t.sitesTitle}</h2>
      <EntryList
        field="sites"
        words={t.site}
        entries={sites}
        empty={{ town: '', postcode: '' }}
        most={20}
        onChange={(next) => set({ sites: next })}
      >
        {(site, change, at) => (
          <>
            {text(`sites.${at}.town`, t.site.town, site.town, 100, (town) => change({ town }))}
            {text(`sites.${at}.postcode`, t.site.postcode, site.postcode, 5, (postcode) =>
              change({ postcode }),
            )}
          </>
        )}
      </EntryList>
      <p>
        <button type="submit" className="fr-btn" disabled={busy}>
          {label}
        </button>
      </p>
    </form>
  );
}
