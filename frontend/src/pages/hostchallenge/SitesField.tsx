// The places of work, one a line.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState } from 'react';
import { sameJson } from '../../lib/autosave/mergePatch';
import { fieldId } from '../../lib/forms/fieldErrors';
import type { FieldsProps } from './fields';
import { faultOfSites, sitesOf } from './form';

const field = 'sites';

export function SitesField({ t, values: { sites }, change, faultOf, hold }: FieldsProps) {
  const [text, setText] = useState(() => sites.join('\n'));
  const typed = sitesOf(text);
  const why = faultOfSites(typed);
  // Blank lines are kept while one types; a list that came from elsewhere is shown as it is.
  const shown = why || sameJson(typed, sites) ? text : sites.join('\n');
  const message = why ? t[why] : faultOf(field);

  function write(next: string) {
    setText(next);
    const list = sitesOf(next);
    const fault = faultOfSites(list);
    hold(field, fault && t[fault]);
    if (!fault) change({ sites: list });
  }

  return (
    <Input
      textArea
      label={t.sites}
      hintText={t.sitesHint}
      state={message ? 'error' : 'default'}
      stateRelatedMessage={message}
      nativeTextAreaProps={{
        id: fieldId(field),
        rows: 3,
        'aria-required': true,
        'aria-invalid': Boolean(message),
        value: shown,
        onChange: (event) => write(event.target.value),
      }}
    />
  );
}
