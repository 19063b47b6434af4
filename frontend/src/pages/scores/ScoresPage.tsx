// How a call is scored: what calibration finds, and the scores by reader and by criterion.
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { Schemas } from '../../api/types';
import { useLang, usePick } from '../../i18n';
import { BarChart } from '../committee/shared/BarChart';
import { CommitteeFrame } from '../committee/shared/CommitteeFrame';
import { Loaded } from '../committee/shared/Loaded';
import { offsetText } from '../committee/shared/mean';
import { PromotionScope } from '../committee/shared/PromotionScope';
import { scoresQuery } from '../committee/shared/queries';
import { Distributions } from './Distributions';
import { Findings } from './Findings';
import { Line } from './Line';
import { lineOf } from './address';
import type { ScoresWords } from './scores.fr';

export default function ScoresPage({ t }: { t: ScoresWords }) {
  return (
    <CommitteeFrame here={t.title}>
      <PromotionScope title={t.title}>
        {({ candidates }) =>
          candidates ? <OfCall t={t} callId={candidates.id} /> : <p>{t.noCall}</p>
        }
      </PromotionScope>
    </CommitteeFrame>
  );
}

function OfCall({ t, callId }: { t: ScoresWords; callId: string }) {
  const [search] = useSearchParams();
  return (
    <Loaded query={useQuery(scoresQuery(callId, lineOf(search)))}>
      {(scores) => (
        <>
          <p className="portal-prose">{t.lead}</p>
          <Funnel t={t} funnel={scores.funnel} />
          {scores.readings === 0 ? (
            <p>{t.nothing}</p>
          ) : (
            <>
              <Findings t={t} scores={scores} />
              <Line t={t} line={scores.line} />
              <ByReader t={t} readers={scores.readers} />
              <ByCriterion t={t} criteria={scores.criteria} />
            </>
          )}
        </>
      )}
    </Loaded>
  );
}

function Funnel({ t, funnel }: { t: ScoresWords; funnel: Schemas['Funnel'] }) {
  const { started, submitted, read, shortlisted } = funnel;
  return (
    <section aria-labelledby="parcours" className="fr-mb-4w">
      <h2 id="parcours" className="fr-h4">
        {t.funnelTitle}
      </h2>
      <BarChart
        sentence={t.funnel(started, submitted, read, shortlisted)}
        caption={t.funnelCaption}
        columns={[t.stage, t.dossiers]}
        bars={[
          { id: 'started', label: t.started, value: started },
          { id: 'submitted', label: t.submitted, value: submitted },
          { id: 'read', label: t.read, value: read },
          { id: 'shortlisted', label: t.shortlisted, value: shortlisted },
        ]}
      />
    </section>
  );
}

function ByReader({ t, readers }: { t: ScoresWords; readers: Schemas['ReaderScores'][] }) {
  const lang = useLang();
  return (
    <section aria-labelledby="par-lecture" className="fr-mb-4w">
      <h2 id="par-lecture" className="fr-h4">
        {t.byReader}
      </h2>
      <Distributions
        t={t}
        sentence={t.byReaderLead}
        caption={t.readerCaption}
        rows={readers.map(({ reader, readings, offset, counts, sum }, at) => ({
          id: reader?.id ?? String(at),
          label: reader?.name ?? t.readerNumber(at + 1),
          hint: t.readings(readings),
          counts,
          sum,
          offset: offsetText(offset, lang),
        }))}
      />
    </section>
  );
}

function ByCriterion({ t, criteria }: { t: ScoresWords; criteria: Schemas['CriterionScores'][] }) {
  const pick = usePick();
  return (
    <section aria-labelledby="par-critere" className="fr-mb-4w">
      <h2 id="par-critere" className="fr-h4">
        {t.byCriterion}
      </h2>
      <Distributions
        t={t}
        sentence={t.byCriterionLead}
        caption={t.criterionCaption}
        rows={criteria.map(({ id, label, counts, sum }) => ({
          id,
          label: pick(label),
          counts,
          sum,
        }))}
      />
    </section>
  );
}
