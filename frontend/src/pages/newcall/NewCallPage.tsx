// A new call: what cannot be changed later, and the dates; the rest is written in the editor.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { api, askVersioned } from '../../api/client';
import type { Schemas } from '../../api/types';
import { defaultZone } from '../../lib/dates/zoned';
import { messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Choice, SelectField, TextPair } from '../calleditor/fields';
import '../calleditor/calleditor.css';
import { callPath } from '../calleditor/sections';
import { Loaded } from '../committee/shared/Loaded';
import { useRefusal } from '../committee/shared/useRefusal';
import { promotionsQuery, rememberCall, type Promotion } from '../programme/calls/queries';
import { WallTimeFields } from '../programme/calls/WallTimeFields';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import type { NewCallWords } from './newcall.fr';

export default function NewCallPage({ t }: { t: NewCallWords }) {
  const promotions = useQuery(promotionsQuery);
  return (
    <ProgrammeFrame here={t.title} parent="programmeCalls">
      <PageTitle title={t.title} />
      <p className="portal-prose">{t.lead}</p>
      <Loaded query={promotions}>
        {(all) =>
          all.length === 0 ? (
            <p>
              {t.noPromotion} <Link to={paths.promotions}>{t.openPromotion}</Link>
            </p>
          ) : (
            <NewCall t={t} promotions={all} />
          )
        }
      </Loaded>
    </ProgrammeFrame>
  );
}

function NewCall({ t, promotions }: { t: NewCallWords; promotions: readonly Promotion[] }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const named = promotions.find(({ id }) => id === search.get('promotion')) ?? promotions[0];
  const [promotion, setPromotion] = useState(named?.id ?? '');
  const [kind, setKind] = useState<Schemas['CallKind']>('candidates');
  const [title, setTitle] = useState({ fr: '', en: '' });
  const [opens, setOpens] = useState<string>();
  const [closes, setCloses] = useState<string>();
  const [lacking, setLacking] = useState<FormError[]>([]);
  const create = useMutation({
    mutationFn: (body: Schemas['CallInput']) => askVersioned(api.POST('/calls', { body })),
    onSuccess: async (found) => {
      rememberCall(queryClient, found);
      await navigate(callPath(found.data.id));
    },
  });
  const refused = useRefusal(create.error, fields);
  const errors = lacking.length > 0 ? lacking : refused;
  const faultOf = (field: string) => messageOf(errors, field);

  function submit(event: SubmitEvent) {
    event.preventDefault();
    const missing: FormError[] = [];
    if (title.fr.trim() === '') missing.push({ field: 'title.fr', message: t.titleMissing });
    if (!opens) missing.push({ field: 'window.opens_at', message: t.opensMissing });
    if (!closes) missing.push({ field: 'window.closes_at', message: t.closesMissing });
    if (opens && closes && Date.parse(closes) <= Date.parse(opens)) {
      missing.push({ field: 'window.closes_at', message: t.backwards });
    }
    setLacking(missing);
    if (missing.length > 0 || !opens || !closes) return;
    create.mutate({
      promotion_id: promotion,
      kind,
      title,
      time_zone: defaultZone,
      window: { opens_at: opens, closes_at: closes },
    });
  }

  return (
    <form noValidate className="portal-wide-fields" onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <SelectField
        field="promotion_id"
        label={t.promotion}
        value={promotion}
        options={promotions.map(({ id, name }) => [id, name] as const)}
        fault={faultOf('promotion_id')}
        onChoose={setPromotion}
      />
      <Choice
        field="kind"
        legend={t.kind}
        value={kind}
        options={[
          ['candidates', t.kinds.candidates, t.kindHints.candidates],
          ['challenges', t.kinds.challenges, t.kindHints.challenges],
        ]}
        fault={faultOf('kind')}
        onChoose={setKind}
      />
      <TextPair
        t={t}
        field="title"
        label={t.callTitle}
        most={200}
        value={title}
        faultOf={faultOf}
        onType={setTitle}
      />
      <WallTimeFields
        t={t.wallTime}
        field="window.opens_at"
        legend={t.opening}
        zone={defaultZone}
        value={opens}
        fault={faultOf('window.opens_at')}
        onInstant={setOpens}
      />
      <WallTimeFields
        t={t.wallTime}
        field="window.closes_at"
        legend={t.closing}
        zone={defaultZone}
        end
        value={closes}
        fault={faultOf('window.closes_at')}
        onInstant={setCloses}
      />
      <p className="fr-text--sm">{t.zoneLater}</p>
      <button type="submit" className="fr-btn" disabled={create.isPending}>
        {t.create}
      </button>
    </form>
  );
}

const fields = [
  'promotion_id',
  'kind',
  'title.fr',
  'title.en',
  'window.opens_at',
  'window.closes_at',
];
