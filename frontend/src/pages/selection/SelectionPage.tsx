// The committee's list: the submitted applications of a call, their readings and what was decided.
import { CommitteeFrame } from '../committee/shared/CommitteeFrame';
import { PromotionScope } from '../committee/shared/PromotionScope';
import { Link } from 'react-router';
import { useMe } from '../../api/useMe';
import { paths } from '../../navigation';
import { Filters } from './Filters';
import { Results } from './Results';
import type { SelectionWords } from './selection.fr';

export default function SelectionPage({ t }: { t: SelectionWords }) {
  const { can } = useMe();
  return (
    <CommitteeFrame here={t.title}>
      <PromotionScope title={t.title}>
        {({ candidates, promotion }) =>
          candidates ? (
            <>
              <p className="portal-prose">
                {t.lead} {!can('decideDossier') && t.anonymous}
              </p>
              <p className="portal-prose fr-text--sm">
                {t.calibration}{' '}
                {can('getScores') && (
                  <Link to={{ pathname: paths.scores, search: `?promotion=${promotion.number}` }}>
                    {t.scores}
                  </Link>
                )}
              </p>
              <Filters t={t} />
              <Results t={t} callId={candidates.id} />
            </>
          ) : (
            <p>{t.noCall}</p>
          )
        }
      </PromotionScope>
    </CommitteeFrame>
  );
}
