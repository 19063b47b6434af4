// The choice of challenges: sorted, heard, ranked, decided, released; what remains is said first.
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { CommitteeFrame } from '../committee/shared/CommitteeFrame';
import { Loaded } from '../committee/shared/Loaded';
import type { Call } from '../committee/shared/promotions';
import { PromotionScope } from '../committee/shared/PromotionScope';
import { juryQuery, type JuryList } from '../hearings/queries';
import { DecideByList } from './DecideByList';
import { remaining, shown, viewOf } from './entries';
import { Filters } from './Filters';
import type { JuryWords } from './jury.fr';
import { JuryTable } from './JuryTable';
import { Release } from './Release';
import { Views } from './Views';

export default function JuryPage({ t }: { t: JuryWords }) {
  return (
    <CommitteeFrame here={t.title}>
      <PromotionScope title={t.title}>
        {({ challenges }) => (challenges ? <OfCall t={t} call={challenges} /> : <p>{t.noCall}</p>)}
      </PromotionScope>
    </CommitteeFrame>
  );
}

function OfCall({ t, call }: { t: JuryWords; call: Call }) {
  return (
    <Loaded query={useQuery(juryQuery(call.id))}>
      {(list) =>
        list.total === 0 ? <p>{t.none}</p> : <Content key={call.id} t={t} call={call} list={list} />
      }
    </Loaded>
  );
}

function Content({ t, call, list }: { t: JuryWords; call: Call; list: JuryList }) {
  const [search] = useSearchParams();
  const view = viewOf(search);
  const rows = shown(search, list.items);
  const left = remaining(view, list.items);
  return (
    <>
      <p className="portal-prose">{t.leads[view]}</p>
      <p>{t.counts(list.counts)}</p>
      <Views t={t} entries={list.items} />
      <p>
        <strong>{left > 0 ? t.left[view](left) : t.allDone[view]}</strong>
      </p>
      <Filters key={view} t={t} />
      <p role="status" className="fr-text--lg fr-mb-2w">
        {t.count(rows.length)}
      </p>
      {rows.length > 0 ? (
        <JuryTable t={t} call={call} view={view} list={list} rows={rows} />
      ) : (
        <p>{t.nothingFound}</p>
      )}
      {view === 'classement' && (
        <>
          <Order t={t} list={list} />
          <DecideByList t={t} list={list} />
          <Release t={t} call={call} />
        </>
      )}
    </>
  );
}

/** How the list is ordered, and what is left to the team when nothing separates two. */
function Order({ t, list }: { t: JuryWords; list: JuryList }) {
  const tied = list.items.filter(({ tied }) => tied);
  return (
    <section aria-labelledby="ordre" className="fr-mb-4w">
      <h2 id="ordre" className="fr-h5">
        {t.orderTitle}
      </h2>
      <p className="portal-prose">{t.order}</p>
      {tied.length > 0 && (
        <p className="portal-prose">{t.ties(tied.map(({ challenge }) => challenge.name))}</p>
      )}
    </section>
  );
}
