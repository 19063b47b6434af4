// Name, one sentence, places.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState } from 'react';
import { fieldId } from '../../lib/forms/fieldErrors';
import type { FieldsProps } from './fields';
import { nameLimit, summaryLimit } from './form';
import { LongText } from './LongText';
import { SitesField } from './SitesField';

export function Presentation(props: FieldsProps) {
  const { t, values, change, faultOf, hold } = props;
  return (
    <section aria-labelledby="presentation" className="fr-mt-5w">
      <h2 id="presentation" className="fr-h4">
        {t.presentation}
      </h2>
      <NameField {...props} />
      <LongText
        t={t}
        hold={hold}
        field="summary"
        label={t.summary}
        limit={summaryLimit}
        rows={2}
        value={values.summary ?? ''}
        fault={faultOf('summary')}
        onChange={(text) => change({ summary: text === '' ? null : text })}
      />
      <SitesField {...props} />
    </section>
  );
}

/** A challenge always has a name: an empty field waits for the next one. */
function NameField({ t, values, change, faultOf, hold }: FieldsProps) {
  const [blank, setBlank] = useState<string>();
  const message = blank === undefined ? faultOf('name') : t.nameMissing;

  function write(text: string) {
    const named = text.trim() !== '';
    setBlank(named ? undefined : text);
    hold('name', named ? undefined : t.nameMissing);
    if (named) change({ name: text });
  }

  return (
    <Input
      label={t.name}
      state={message ? 'error' : 'default'}
      stateRelatedMessage={message}
      nativeInputProps={{
        id: fieldId('name'),
        maxLength: nameLimit,
        autoComplete: 'off',
        'aria-required': true,
        'aria-invalid': Boolean(message),
        value: blank ?? values.name,
        onChange: (event) => write(event.target.value),
      }}
    />
  );
}
