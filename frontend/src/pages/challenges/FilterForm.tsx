// The filters of the list, kept in the address so that a search can be shared and come back to.
import { Input } from '@codegouvfr/react-dsfr/Input';
import { Select } from '@codegouvfr/react-dsfr/Select';
import { useSearchParams } from 'react-router';
import { useT } from '../../i18n';
import type { Call } from '../calls/queries';
import type { ChallengesWords } from './challenges.fr';
import { filtersOf, tracks } from './filter';

interface FilterFormProps {
  t: ChallengesWords;
  /** The calls that the listed challenges answered. */
  calls: readonly Call[];
}

export function FilterForm({ t, calls }: FilterFormProps) {
  const { tracks: names } = useT();
  const [params, setParams] = useSearchParams();
  const { q, track, call } = filtersOf(params);

  function set(name: 'q' | 'metier' | 'appel', value: string) {
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
      <div className="fr-grid-row fr-grid-row--gutters fr-grid-row--bottom">
        <div className="fr-col-12 fr-col-md-6">
          <Input
            label={t.search}
            hintText={t.searchHint}
            nativeInputProps={{
              type: 'search',
              value: q,
              onChange: (event) => set('q', event.target.value),
            }}
          />
        </div>
        <div className="fr-col-12 fr-col-md-3">
          <Select
            label={t.track}
            nativeSelectProps={{
              value: track ?? '',
              onChange: (event) => set('metier', event.target.value),
            }}
          >
            <option value="">{t.anyTrack}</option>
            {tracks.map((one) => (
              <option key={one} value={one}>
                {names[one]}
              </option>
            ))}
          </Select>
        </div>
        {calls.length > 1 && (
          <div className="fr-col-12 fr-col-md-3">
            <Select
              label={t.promotion}
              nativeSelectProps={{
                value: call ?? '',
                onChange: (event) => set('appel', event.target.value),
              }}
            >
              <option value="">{t.anyPromotion}</option>
              {calls.map(({ id, promotion }) => (
                <option key={id} value={id}>
                  {promotion.name}
                </option>
              ))}
            </Select>
          </div>
        )}
      </div>
      {(q !== '' || track !== undefined || call !== undefined) && (
        <button
          type="button"
          className="fr-btn fr-btn--sm fr-btn--tertiary"
          onClick={() => setParams({}, { replace: true })}
        >
          {t.clear}
        </button>
      )}
    </form>
  );
}
