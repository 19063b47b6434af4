// The places of work, one a line.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { useState } from 'react';
import { sameJson } from '../../lib/autosave/mergePatch';
import { fieldId } from '../../lib/forms/fieldErrors';
import { heldText, type FieldsProps } from './fields';
import { faultOfSites, sitesOf } from './form';

const field = 'sites';

export function SitesField(props: FieldsProps) {
  const {
    t,
    values: { sites },
    change,
    faultOf,
    held,
    hold,
  } = props;
  const [text, setText] = useState(() => sites.join('\n'));
  // Blank lines are kept while one types; a list that came from elsewhere is shown as it is.
  const typed = sameJson(sitesOf(text), sites) ? text : sites.join('\n');
  const message = held[field]?.message ?? faultOf(field);

  function write(next: string) {
    setText(next);
    const list = sitesOf(next);
    const fault = faultOfSites(list);
    hold(field, fault && { value: next, message: t[fault] });
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
        value: heldText(props, field) ?? typed,
        onChange: (event) => write(event.target.value),
      }}
    />
  );
}
