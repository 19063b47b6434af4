// The committee's list: the submitted applications of a call, their readings and what was decided.
import { CommitteeFrame } from '../committee/shared/CommitteeFrame';
import { PromotionScope } from '../committee/shared/PromotionScope';
import { useMe } from '../../api/useMe';
import { Filters } from './Filters';
import { Results } from './Results';
import type { SelectionWords } from './selection.fr';

export default function SelectionPage({ t }: { t: SelectionWords }) {
  const { can } = useMe();
  return (
    <CommitteeFrame here={t.title}>
      <PromotionScope title={t.title}>
        {({ candidates }) =>
          candidates ? (
            <>
              <p className="portal-prose">
                {t.lead} {!can('decideDossier') && t.anonymous}
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
