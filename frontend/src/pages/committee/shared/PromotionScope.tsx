// Chooses the promotion that a committee's page is about: the newest, or the one its address names.
import { useQuery } from '@tanstack/react-query';
import { useId, type ReactNode, type SubmitEvent } from 'react';
import { useSearchParams } from 'react-router';
import { useCommitteeWords } from './useCommitteeWords';
import { PageTitle } from '../../../ui/PageTitle';
import { Loaded } from './Loaded';
import { byPromotion, chosen, type PromotionCalls } from './promotions';
import { callsQuery } from './queries';

interface PromotionScopeProps {
  /** The page's title, said with the promotion's name. */
  title: string;
  children: (scope: PromotionCalls) => ReactNode;
}

/** Shows the page's title, then the page for the promotion; says so when no call is published yet. */
export function PromotionScope({ title, children }: PromotionScopeProps) {
  const committee = useCommitteeWords();
  const [search] = useSearchParams();
  return (
    <Loaded query={useQuery(callsQuery)}>
      {(calls) => {
        const groups = byPromotion(calls);
        const scope = chosen(groups, search.get('promotion'));
        return (
          <>
            <PageTitle title={title} />
            {scope ? (
              <>
                <ChosenPromotion groups={groups} scope={scope} />
                {children(scope)}
              </>
            ) : (
              <p className="fr-text--lead">{committee.noCall}</p>
            )}
          </>
        );
      }}
    </Loaded>
  );
}

/** The promotion's name; a choice where there are several. */
function ChosenPromotion({ groups, scope }: { groups: PromotionCalls[]; scope: PromotionCalls }) {
  const committee = useCommitteeWords();
  const id = useId();
  const [, setSearch] = useSearchParams();
  if (groups.length === 1) return <p className="fr-text--lead">{scope.promotion.name}</p>;

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const number = new FormData(event.currentTarget).get('promotion');
    if (typeof number === 'string') setSearch({ promotion: number });
  }

  return (
    <form className="portal-filters fr-mb-4w" onSubmit={submit}>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor={id}>
          {committee.promotion}
        </label>
        <select
          id={id}
          name="promotion"
          className="fr-select"
          defaultValue={scope.promotion.number}
        >
          {groups.map(({ promotion }) => (
            <option key={promotion.id} value={promotion.number}>
              {promotion.name}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="fr-btn fr-btn--secondary">
        {committee.choosePromotion}
      </button>
    </form>
  );
}
