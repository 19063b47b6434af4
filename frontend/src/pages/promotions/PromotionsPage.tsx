// The promotions: their figures, a new one, a change to one.
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useMe } from '../../api/useMe';
import { useDates } from '../../lib/dates/useDates';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import { RecordTable } from '../committee/shared/RecordTable';
import { promotionQuery, promotionsQuery, type Promotion } from '../programme/calls/queries';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import { nextPromotion, typedOf } from './form';
import { PromotionForm } from './PromotionForm';
import type { PromotionsWords } from './promotions.fr';

export default function PromotionsPage({ t }: { t: PromotionsWords }) {
  const promotions = useQuery(promotionsQuery);
  const { can } = useMe();
  const [search] = useSearchParams();
  const changed = search.get('modifier');
  return (
    <ProgrammeFrame here={t.title} parent="programmeCalls">
      <PageTitle title={t.title} />
      <p className="portal-prose">{t.lead}</p>
      <Loaded query={promotions}>
        {(items) => (
          <>
            {items.length === 0 ? <p>{t.none}</p> : <Table t={t} items={items} />}
            {changed && can('putPromotion') ? (
              <Change key={changed} t={t} id={changed} />
            ) : (
              can('createPromotion') && (
                <PromotionForm
                  key={items.length}
                  t={t}
                  title={t.createTitle}
                  start={nextPromotion(items, t)}
                />
              )
            )}
          </>
        )}
      </Loaded>
    </ProgrammeFrame>
  );
}

function Change({ t, id }: { t: PromotionsWords; id: string }) {
  return (
    <Loaded query={useQuery(promotionQuery(id))}>
      {(found) => (
        <PromotionForm
          t={t}
          title={t.changeTitle(found.data.name)}
          start={typedOf(found.data)}
          changed={found}
        />
      )}
    </Loaded>
  );
}

function Table({ t, items }: { t: PromotionsWords; items: readonly Promotion[] }) {
  const dates = useDates();
  const { can } = useMe();
  return (
    <RecordTable<Promotion>
      caption={t.caption}
      captionHidden
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { id: 'number', label: t.fields.number, cell: ({ number }) => number },
        { id: 'name', label: t.fields.name, cell: ({ name }) => name },
        { id: 'places', label: t.fields.places, cell: ({ places }) => places, numeric: true },
        {
          id: 'team',
          label: t.team,
          cell: ({ team_min, team_max }) => t.teamOf(team_min, team_max),
        },
        {
          id: 'dates',
          label: t.immersions,
          cell: ({ starts_on, ends_on }) => t.fromTo(dates.day(starts_on), dates.day(ends_on)),
        },
        {
          id: 'act',
          label: t.act,
          cell: ({ id, name }) =>
            can('putPromotion') && (
              <Link to={{ search: `modifier=${id}` }} aria-label={t.changeOf(name)}>
                {t.change}
              </Link>
            ),
        },
      ]}
    />
  );
}
