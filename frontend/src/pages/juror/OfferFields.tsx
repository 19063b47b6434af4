// How much somebody reads and what: typed by themselves, or by the programme team for them.
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox';
import { Input } from '@codegouvfr/react-dsfr/Input';
import type { Schemas } from '../../api/types';
import { useT } from '../../i18n';
import { fieldId } from '../../lib/forms/fieldErrors';

export type OfferBody = Schemas['ReaderOffer'];

interface OfferFieldsProps {
  t: Record<
    'available' | 'availableHint' | 'capacity' | 'capacityHint' | 'tracks' | 'tracksHint',
    string
  >;
  callTracks: readonly Schemas['Track'][];
  value: OfferBody;
  fault: string | undefined;
  onChange: (value: OfferBody) => void;
}

export function OfferFields({ t, callTracks, value, fault, onChange }: OfferFieldsProps) {
  const { tracks: names } = useT();
  const chosen = value.tracks ?? [];
  return (
    <>
      <Checkbox
        options={[
          {
            label: t.available,
            hintText: t.availableHint,
            nativeInputProps: {
              checked: value.available,
              onChange: ({ target }) => onChange({ ...value, available: target.checked }),
            },
          },
        ]}
      />
      <Input
        label={t.capacity}
        hintText={t.capacityHint}
        state={fault ? 'error' : 'default'}
        stateRelatedMessage={fault}
        nativeInputProps={{
          id: fieldId('capacity'),
          inputMode: 'numeric',
          className: 'portal-short',
          maxLength: 3,
          autoComplete: 'off',
          value: value.capacity ?? '',
          onChange: ({ target }) => {
            const n = Number(target.value.replaceAll(/\D/g, ''));
            onChange({ ...value, capacity: n > 0 ? n : undefined });
          },
        }}
      />
      {callTracks.length > 1 && (
        <Checkbox
          legend={t.tracks}
          hintText={t.tracksHint}
          options={callTracks.map((track) => ({
            label: names[track],
            nativeInputProps: {
              checked: chosen.includes(track),
              onChange: ({ target }) =>
                onChange({
                  ...value,
                  tracks: target.checked
                    ? [...chosen, track]
                    : chosen.filter((one) => one !== track),
                }),
            },
          }))}
        />
      )}
    </>
  );
}
