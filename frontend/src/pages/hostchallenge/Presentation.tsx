// Name, one sentence, places.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState } from 'react';
import { fieldId } from '../../lib/forms/fieldErrors';
import type { FieldsProps } from './fields';
import { nameLimit, sitesOf, summaryLimit } from './form';
import { LongText } from './LongText';

export function Presentation({ t, values, change, faultOf }: FieldsProps) {
  const [name, setName] = useState(values.name);
  const [sites, setSites] = useState(values.sites.join('\n'));
  const nameFault = faultOf('name');
  return (
    <section aria-labelledby="presentation">
      <h2 id="presentation" className="fr-h4">
        {t.presentation}
      </h2>
      <Input
        label={t.name}
        state={nameFault ? 'error' : 'default'}
        stateRelatedMessage={nameFault}
        nativeInputProps={{
          id: fieldId('name'),
          maxLength: nameLimit,
          'aria-required': true,
          'aria-invalid': Boolean(nameFault),
          value: name,
          onChange: ({ target }) => {
            setName(target.value);
            // A challenge always has a name: an empty field waits for the next one.
            if (target.value.trim()) change({ name: target.value });
          },
        }}
      />
      <LongText
        t={t}
        field="summary"
        label={t.summary}
        limit={summaryLimit}
        rows={2}
        value={values.summary ?? ''}
        fault={faultOf('summary')}
        onChange={(text) => change({ summary: text === '' ? null : text })}
      />
      <Input
        textArea
        label={t.sites}
        hintText={t.sitesHint}
        nativeTextAreaProps={{
          id: fieldId('sites'),
          rows: 3,
          'aria-required': true,
          value: sites,
          onChange: ({ target }) => {
            setSites(target.value);
            change({ sites: sitesOf(target.value) });
          },
        }}
      />
    </section>
  );
}
