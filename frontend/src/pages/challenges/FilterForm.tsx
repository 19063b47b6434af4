// The filters of the list, kept in the address so that a search can be shared and come back to.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useSearchParams } from 'react-router';
import { useT } from '../../i18n';
import { callsQuery } from '../calls/queries';
import type { ChallengesWords } from './challenges.fr';
import { filtersOf, withFilter, type FilterName } from './filter';
import type { ChallengeList } from './queries';

interface FilterFormProps {
  t: ChallengesWords;
  /** Every challenge that can be found, and what they may be filtered by. */
  all: ChallengeList;
}

export function FilterForm({ t, all: { items, facets } }: FilterFormProps) {
  const { tracks: names } = useT();
  const [params, setParams] = useSearchParams();
  const { q = '', track, ministry, place, call_id: call } = filtersOf(params);
  const [words, setWords] = useState(q);
  const [searched, setSearched] = useState(q);
  if (searched !== q) {
    // The address changed elsewhere: back, or everything cleared.
    setSearched(q);
    setWords(q);
  }
  const { data: calls = [] } = useQuery(callsQuery);
  const answered = calls.filter(({ id }) => items.some((one) => one.call_id === id));

  const set = (name: FilterName, value: string) =>
    setParams((before) => withFilter(before, name, value), { replace: true });

  function search(event: SubmitEvent) {
    event.preventDefault();
    set('q', words.trim());
  }

  return (
    <form role="search" className="fr-mb-2w" onSubmit={search}>
      <div className="fr-grid-row fr-grid-row--gutters fr-grid-row--bottom fr-mb-2w">
        <div className="fr-col-12 fr-col-sm">
          <Input
            label={t.search}
            hintText={t.searchHint}
            nativeInputProps={{
              type: 'search',
              maxLength: 100,
              value: words,
              onChange: (event) => setWords(event.target.value),
            }}
          />
        </div>
        <div className="fr-col-auto">
          <button type="submit" className="fr-btn">
            {t.find}
          </button>
        </div>
      </div>
      <div className="fr-grid-row fr-grid-row--gutters fr-grid-row--bottom fr-mb-2w">
        <Choice
          label={t.track}
          any={t.anyTrack}
          value={track}
          options={(facets?.tracks ?? []).map((one) => [one, names[one]])}
          onChange={(value) => set('track', value)}
        />
        <Choice
          label={t.ministry}
          any={t.anyMinistry}
          value={ministry}
          options={(facets?.ministries ?? []).map((one) => [one, one])}
          onChange={(value) => set('ministry', value)}
        />
        <Choice
          label={t.place}
          any={t.anyPlace}
          value={place}
          options={(facets?.places ?? []).map((one) => [one, one])}
          onChange={(value) => set('place', value)}
        />
        {answered.length > 1 && (
          <Choice
            label={t.promotion}
            any={t.anyPromotion}
            value={call}
            options={answered.map(({ id, promotion }) => [id, promotion.name])}
            onChange={(value) => set('call_id', value)}
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
