// A track, among those of the call.
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useT } from '../../../i18n';
import { fieldId } from '../../../lib/forms/fieldErrors';
import { useDraft } from '../draft';
import type { Track } from '../queries';

interface TrackFieldProps {
  field: 'main_track' | 'secondary_track';
  label: string;
  hint?: string;
  /** The choice of none. */
  none: string;
  options: readonly Track[];
  required?: boolean;
  onChoose: (track: Track | null) => void;
}

export function TrackField(props: TrackFieldProps) {
  const { field, label, hint, none, options, required = false, onChoose } = props;
  const { tracks } = useT();
  const { values, faultOf } = useDraft();
  const message = faultOf(field);
  return (
    <Select
      label={label}
      hint={hint}
      state={message ? 'error' : 'default'}
      stateRelatedMessage={message}
      nativeSelectProps={{
        id: fieldId(field),
        'aria-required': required,
        'aria-invalid': Boolean(message),
        value: values[field] ?? '',
        onChange: ({ target }) => onChoose(options.find((track) => track === target.value) ?? null),
      }}
    >
      <option value="">{none}</option>
      {options.map((track) => (
        <option key={track} value={track}>
          {tracks[track]}
        </option>
      ))}
    </Select>
  );
}
