// A call made of another one, at other dates: they are shown before anything is created.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { api, askVersioned } from '../../api/client';
import { usePick } from '../../i18n';
import { useDates, type Dates } from '../../lib/dates/useDates';
import { messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { PageTitle } from '../../ui/PageTitle';
import { DataTable } from '../../ui/DataTable';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { SelectField } from '../calleditor/fields';
import '../calleditor/calleditor.css';
import { callPath } from '../calleditor/sections';
import { Loaded } from '../committee/shared/Loaded';
import { useRefusal } from '../committee/shared/useRefusal';
import {
  callsQuery,
  promotionsQuery,
  rememberCall,
  type Call,
  type Promotion,
} from '../programme/calls/queries';
import { WallTimeFields } from '../programme/calls/WallTimeFields';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import { copiedDates, type CopiedDate } from './dates';
import type { CloneCallWords } from './clonecall.fr';

export default function CloneCallPage({ t }: { t: CloneCallWords }) {
  const calls = useQuery(callsQuery);
  const promotions = useQuery(promotionsQuery);
  return (
    <ProgrammeFrame here={t.title} parent="programmeCalls">
      <PageTitle title={t.title} />
      <p className="portal-prose">{t.lead}</p>
      <Loaded query={calls}>
        {(all) => (
          <Loaded query={promotions}>
            {(held) =>
              all.length === 0 ? <p>{t.none}</p> : <Clone t={t} calls={all} promotions={held} />
            }
          </Loaded>
        )}
      </Loaded>
    </ProgrammeFrame>
  );
}

interface CloneProps {
  t: CloneCallWords;
  calls: readonly Call[];
  promotions: readonly Promotion[];
}

function Clone({ t, calls, promotions }: CloneProps) {
  const pick = usePick();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const first = calls.find(({ id }) => id === search.get('appel')) ?? calls[0];
  const [callId, setCallId] = useState(first?.id ?? '');
  const [promotion, setPromotion] = useState(promotions[0]?.id ?? '');
  const [opens, setOpens] = useState<string>();
  const [lacking, setLacking] = useState<FormError[]>([]);
  const call = calls.find(({ id }) => id === callId);
  const clone = useMutation({
    mutationFn: (opens_at: string) =>
      askVersioned(
        api.POST('/calls/{call_id}/clone', {
          params: { path: { call_id: callId } },
          body: { promotion_id: promotion, opens_at },
        }),
      ),
    onSuccess: async (found) => {
      rememberCall(queryClient, found);
      await navigate(callPath(found.data.id));
    },
  });
  const refused = useRefusal(clone.error, ['opens_at', 'promotion_id']);
  const errors = lacking.length > 0 ? lacking : refused;

  function submit(event: SubmitEvent) {
    event.preventDefault();
    setLacking(opens ? [] : [{ field: 'opens_at', message: t.opensMissing }]);
    if (opens) clone.mutate(opens);
  }

  if (!call) return null;
  return (
    <form noValidate className="portal-wide-fields" onSubmit={submit}>
      <ErrorSummary errors={errors} />
      <SelectField
        field="call_id"
        label={t.original}
        value={callId}
        options={calls.map(({ id, title, promotion: { name } }) => [
          id,
          `${pick(title)} – ${name}`,
        ])}
        onChoose={setCallId}
      />
      <SelectField
        field="promotion_id"
        label={t.promotion}
        value={promotion}
        options={promotions.map(({ id, name }) => [id, name] as const)}
        fault={messageOf(errors, 'promotion_id')}
        onChoose={setPromotion}
      />
      <WallTimeFields
        t={t.wallTime}
        field="opens_at"
        legend={t.opening}
        zone={call.time_zone}
        value={opens}
        fault={messageOf(errors, 'opens_at')}
        onInstant={setOpens}
      />
      {opens && <DatesTable t={t} call={call} opens={opens} />}
      <p>{t.taken}</p>
      <button type="submit" className="fr-btn" disabled={clone.isPending}>
        {t.create}
      </button>
    </form>
  );
}

function DatesTable({ t, call, opens }: { t: CloneCallWords; call: Call; opens: string }) {
  const pick = usePick();
  const dates = useDates();
  return (
    <DataTable
      caption={t.datesCaption}
      columns={t.datesColumns}
      rows={copiedDates(call, opens).map((date) => [
        nameOf(date, t, pick),
        said(date, date.before, call.time_zone, dates),
        said(date, date.after, call.time_zone, dates),
      ])}
    />
  );
}

function nameOf(date: CopiedDate, t: CloneCallWords, pick: ReturnType<typeof usePick>): string {
  if (date.kind === 'milestone') return pick(date.label);
  if (date.kind === 'reveal') return t.reveal;
  return t[date.kind](t.windows[date.window]);
}

function said({ kind }: CopiedDate, at: string, zone: string, dates: Dates): string {
  if (kind === 'milestone') return dates.day(at, { weekday: true });
  return kind === 'closes' ? dates.until(at, zone) : dates.instant(at, zone);
}
