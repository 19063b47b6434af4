// Whether the people who agree may be written to again after the call.
import type { CallEditorWords } from '../calleditor.fr';
import { useEditing } from '../editing';
import { Choice, DraftNumber } from '../fields';

const usualMonths = 12;

export function Pool({ t }: { t: CallEditorWords }) {
  const { draft, change, hold, faultOf } = useEditing();
  const kept = draft.talent_pool_months !== undefined;
  return (
    <>
      <p>{t.poolLead}</p>
      <Choice
        field="talent_pool"
        legend={t.pool}
        value={kept ? 'yes' : 'no'}
        options={[
          ['no', t.poolNo],
          ['yes', t.poolYes],
        ]}
        fault={kept ? undefined : faultOf('talent_pool_months')}
        onChoose={(choice) => {
          hold('talent_pool_months', undefined);
          change({ talent_pool_months: choice === 'yes' ? usualMonths : null });
        }}
      />
      {kept && (
        <DraftNumber
          t={t}
          field="talent_pool_months"
          label={t.poolMonths}
          hint={t.poolMonthsHint}
          least={1}
          most={24}
        />
      )}
    </>
  );
}
