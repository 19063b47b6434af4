// Assigning readings: what is asked, what is proposed, what it costs, then the act.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask } from '../../api/client';
import { useDates } from '../../lib/dates/useDates';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Done } from '../committee/shared/Done';
import { Loaded } from '../committee/shared/Loaded';
import type { Call } from '../committee/shared/promotions';
import { PromotionScope } from '../committee/shared/PromotionScope';
import { RecordTable } from '../committee/shared/RecordTable';
import { useRefusal } from '../committee/shared/useRefusal';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import type { AssignmentWords } from './assignment.fr';
import { ByHand } from './ByHand';
import { OrderForm } from './OrderForm';
import { ProposalView } from './ProposalView';
import {
  assignmentsQuery,
  callReadersQuery,
  everyReadersQuery,
  type Order,
  type Proposal,
} from './queries';

export default function AssignmentPage({ t }: { t: AssignmentWords }) {
  return (
    <ProgrammeFrame here={t.assignTitle} parent="assignment">
      <PromotionScope title={t.assignTitle}>
        {({ candidates }) =>
          candidates ? <Assign key={candidates.id} t={t} call={candidates} /> : <p>{t.noCall}</p>
        }
      </PromotionScope>
    </ProgrammeFrame>
  );
}

function Assign({ t, call }: { t: AssignmentWords; call: Call }) {
  const client = useQueryClient();
  const params = { path: { call_id: call.id } };
  const propose = useMutation({
    mutationFn: (order: Order) =>
      ask(api.POST('/calls/{call_id}/assignments/proposal', { params, body: order })),
    onMutate: () => apply.reset(),
  });
  const apply = useMutation({
    mutationFn: ({ order, digest }: Proposal) =>
      ask(api.POST('/calls/{call_id}/assignments', { params, body: { order, digest } })),
    onSuccess: () => {
      propose.reset();
      return client.invalidateQueries(everyReadersQuery);
    },
  });
  const refusedOrder = useRefusal(propose.error, ['seed', 'most', 'due_at']);
  const refusedApply = useRefusal(apply.error);
  const proposal = propose.data;
  return (
    <>
      <p className="portal-prose">{t.lead}</p>
      <ErrorSummary errors={refusedApply.length > 0 ? refusedApply : refusedOrder} />
      <Loaded query={useQuery(callReadersQuery(call.id))}>
        {({ due_at: due }) => (
          <OrderForm
            t={t}
            zone={call.time_zone}
            due={due}
            errors={refusedOrder}
            busy={propose.isPending}
            again={proposal !== undefined}
            onOrder={(order) => propose.mutate(order)}
          />
        )}
      </Loaded>
      {apply.data && (
        <Done title={t.applied} heading="h2">
          <p>
            {t.appliedText(apply.data.given, apply.data.taken)} {t.seedUsed(apply.data.seed)}
          </p>
        </Done>
      )}
      {proposal && (
        <ProposalView
          key={proposal.digest}
          t={t}
          proposal={proposal}
          busy={apply.isPending}
          onApply={() => apply.mutate(proposal)}
        >
          <ByHand
            t={t}
            proposal={proposal}
            busy={propose.isPending}
            onOrder={(order) => propose.mutate(order)}
          />
        </ProposalView>
      )}
      <Runs t={t} call={call} />
    </>
  );
}

function Runs({ t, call }: { t: AssignmentWords; call: Call }) {
  const dates = useDates();
  const [shown, setShown] = useState(10);
  const { runColumns: columns } = t;
  return (
    <section aria-labelledby="repartitions">
      <h2 id="repartitions" className="fr-h4">
        {t.runsTitle}
      </h2>
      <Loaded query={useQuery(assignmentsQuery(call.id))}>
        {(runs) =>
          runs.length === 0 ? (
            <p>{t.noRun}</p>
          ) : (
            <>
              <RecordTable
                caption={t.runsCaption}
                captionHidden
                rows={runs.slice(0, shown)}
                rowKey={({ id }) => id}
                columns={[
                  {
                    id: 'at',
                    label: columns.at,
                    cell: ({ at }) => dates.instant(at, call.time_zone),
                  },
                  { id: 'by', label: columns.by, cell: ({ by }) => by.name },
                  { id: 'seed', label: columns.seed, cell: ({ seed }) => seed },
                  { id: 'given', label: columns.given, cell: ({ given }) => given, numeric: true },
                  { id: 'taken', label: columns.taken, cell: ({ taken }) => taken, numeric: true },
                  {
                    id: 'missing',
                    label: columns.missing,
                    cell: ({ missing }) => missing,
                    numeric: true,
                  },
                ]}
              />
              {runs.length > shown && (
                <button
                  type="button"
                  className="fr-btn fr-btn--tertiary"
                  onClick={() => setShown(runs.length)}
                >
                  {t.showAll}
                </button>
              )}
            </>
          )
        }
      </Loaded>
    </section>
  );
}
