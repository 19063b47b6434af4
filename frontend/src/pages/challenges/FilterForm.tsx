// The filters of the list, kept in the address so that a search can be shared and come back to.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useSearchParams } from 'react-router';
import { useT } from '../../i18n';
import type { Call } from '../calls/queries';
import type { ChallengesWords } from './challenges.fr';
import { filtersOf, namesOf, tracks } from './filter';
import type { Challenge } from './queries';

interface FilterFormProps {
  t: ChallengesWords;
  /** Every challenge that can be found: the filters offer what they hold. */
  all: readonly Challenge[];
  /** The calls that the listed challenges answered. */
  calls: readonly Call[];
}

export function FilterForm({ t, all, calls }: FilterFormProps) {
  const { tracks: names } = useT();
  const [params, setParams] = useSearchParams();
  const { q, track, ministry, place, call } = filtersOf(params);
  const ministries = namesOf(all, ({ administration }) => [administration.ministry]);
  const places = namesOf(all, ({ sites }) => sites);

  function set(name: string, value: string) {
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        if (value) after.set(name, value);
        else after.delete(name);
        return after;
      },
      { replace: true },
    );
  }

  return (
    <form role="search" className="fr-mb-2w" onSubmit={(event) => event.preventDefault()}>
      <Input
        label={t.search}
        hintText={t.searchHint}
        nativeInputProps={{
          type: 'search',
          value: q,
          onChange: (event) => set('q', event.target.value),
        }}
      />
      <div className="fr-grid-row fr-grid-row--gutters fr-grid-row--bottom fr-mb-2w">
        <Choice
          label={t.track}
          any={t.anyTrack}
          value={track}
          options={tracks.map((one) => [one, names[one]])}
          onChange={(value) => set('metier', value)}
        />
        <Choice
          label={t.ministry}
          any={t.anyMinistry}
          value={ministry}
          options={ministries.map((one) => [one, one])}
          onChange={(value) => set('ministere', value)}
        />
        <Choice
          label={t.place}
          any={t.anyPlace}
          value={place}
          options={places.map((one) => [one, one])}
          onChange={(value) => set('lieu', value)}
        />
        {calls.length > 1 && (
          <Choice
            label={t.promotion}
            any={t.anyPromotion}
            value={call}
            options={calls.map(({ id, promotion }) => [id, promotion.name])}
            onChange={(value) => set('appel', value)}
          />
        )}
      </div>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  /** The option that chooses nothing. */
  any: string;
  value: string | undefined;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string) => void;
}

/** One filter; nothing where there is nothing to choose from. */
function Choice({ label, any, value = '', options, onChange }: ChoiceProps) {
  if (options.length === 0) return null;
  return (
    <div className="fr-col-12 fr-col-sm-6 fr-col-lg-3">
      <Select
        label={label}
        nativeSelectProps={{ value, onChange: (event) => onChange(event.target.value) }}
      >
        <option value="">{any}</option>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}
