// A new version of a published form: the builder, with only what loses nobody's work, and a public reason.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { api, askVersioned, type Versioned } from '../../api/client';
import { ApiError } from '../../api/problem';
import type { Schemas } from '../../api/types';
import { useMe } from '../../api/useMe';
import { stillAutosave } from '../../lib/autosave/still';
import { useKept } from '../../lib/autosave/useKept';
import { formErrors, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { useLeavingWarning } from '../../lib/forms/useLeavingWarning';
import { Loading } from '../../ui/Loading';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { CallActFrame } from '../callextension/CallActFrame';
import '../calleditor/calleditor.css';
import { EditingProvider } from '../calleditor/editing';
import { TextPair } from '../calleditor/fields';
import { draftOf, emptyText, type CallDraft } from '../calleditor/model';
import { Eligibility } from '../calleditor/parts/Eligibility';
import { callPath } from '../calleditor/sections';
import { ConfirmAct } from '../committee/shared/ConfirmAct';
import { Done } from '../committee/shared/Done';
import { useRefusal } from '../committee/shared/useRefusal';
import { callQuery, rememberCall, type Call, type FieldProblem } from '../programme/calls/queries';
import { changesOfForm, type FormChange } from './changes';
import type { RevisionWords } from './revision.fr';

export default function RevisePage({ t }: { t: RevisionWords }) {
  return (
    <CallActFrame title={t.title} stillDraft={t.stillDraft}>
      {(found) => <Revise key={found.data.id} t={t} found={found} />}
    </CallActFrame>
  );
}

/** What is being written, until it is published. */
interface Revision {
  draft: CallDraft;
  reason: Schemas['Text'];
}

const none: readonly FieldProblem[] = [];

/** The builder comes after the page: it is its heaviest part. */
const Form = lazy(async () => ({ default: (await import('../calleditor/parts/Form')).Form }));

function Revise({ t, found }: { t: RevisionWords; found: Versioned<Call> }) {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  // The form as it was when the page opened: what is allowed is measured from it.
  const [start] = useState(found);
  const { me } = useMe();
  const [{ draft, reason }, change, forget] = useKept<Revision>(
    {
      user: me?.id ?? '',
      object: `revision/${start.data.id}`,
      version: String(start.data.form_version),
    },
    () => ({ draft: draftOf(start.data), reason: emptyText }),
  );
  const [lacking, setLacking] = useState<FormError[]>([]);
  const changes = changesOfForm(start.data, draft);
  const revise = useMutation({
    mutationFn: (body: Schemas['RevisionInput']) =>
      askVersioned(
        api.POST('/calls/{call_id}/revisions', {
          params: { path: { call_id: start.data.id }, header: { 'If-Match': start.etag } },
          body,
        }),
      ),
    onSuccess: (now) => {
      forget();
      rememberCall(queryClient, now);
    },
  });
  const refused = useRefusal(revise.error, ['reason.fr', 'reason.en']);
  const stale = revise.error instanceof ApiError && revise.error.code === 'stale_version';
  const errors = lacking.length > 0 ? lacking : refused;
  useLeavingWarning(!revise.isSuccess && changes.length > 0);

  if (revise.isSuccess) {
    return (
      <Done heading="h2" title={t.done(revise.data.data.form_version)}>
        <p>{t.doneText}</p>
        <Link to={callPath(start.data.id)}>{t.see}</Link>
      </Done>
    );
  }

  function complete(): boolean {
    const faults: FormError[] = [];
    if (changes.length === 0) faults.push({ message: t.nothingChanged });
    if (reason.fr.trim() === '') faults.push({ field: 'reason.fr', message: t.reasonMissing.fr });
    if (reason.en.trim() === '') faults.push({ field: 'reason.en', message: t.reasonMissing.en });
    setLacking(faults);
    return faults.length === 0;
  }

  function publish() {
    if (!complete()) return;
    const { steps, questions, statements } = draft;
    revise.mutate({ reason, steps, questions, statements });
  }

  const refusals = revise.error instanceof ApiError ? formErrors(revise.error.problem) : [];
  const kept = stillAutosave({ values: draft, etag: start.etag, refusals }, (update) =>
    change((before) => ({ ...before, draft: update(before.draft) })),
  );
  return (
    <>
      <p className="portal-prose">{t.lead}</p>
      <ErrorSummary errors={errors} />
      {stale && (
        <p>
          {t.stale}{' '}
          <button
            type="button"
            className="fr-btn fr-btn--sm fr-btn--secondary"
            onClick={() =>
              void queryClient
                .invalidateQueries({ queryKey: callQuery(start.data.id).queryKey })
                .then(() => navigate(callPath(start.data.id)))
            }
          >
            {t.see}
          </button>
        </p>
      )}
      <EditingProvider call={start.data} published={start.data} autosave={kept} problems={none}>
        <section aria-labelledby="questions-titre">
          <h2 id="questions-titre" className="fr-h4">
            {t.editor.parts.formulaire}
          </h2>
          <Suspense fallback={<Loading />}>
            <Form t={t.editor} />
          </Suspense>
        </section>
        <section aria-labelledby="conditions-titre" className="fr-mt-4w">
          <h2 id="conditions-titre" className="fr-h4">
            {t.editor.parts.eligibilite}
          </h2>
          <Eligibility t={t.editor} />
        </section>
      </EditingProvider>
      <section aria-labelledby="version-titre" className="fr-mt-4w portal-wide-fields">
        <h2 id="version-titre" className="fr-h4">
          {t.publishTitle}
        </h2>
        <Changes t={t} changes={changes} />
        <TextPair
          t={t.editor}
          field="reason"
          label={t.reason}
          hint={t.reasonHint}
          rows={3}
          most={4000}
          value={reason}
          faultOf={(field) => messageOf(errors, field)}
          onType={(typed) => change((before) => ({ ...before, reason: typed }))}
        />
        <ConfirmAct
          label={t.publish}
          title={t.ask}
          confirm={t.confirm}
          busy={revise.isPending}
          before={complete}
          onConfirm={publish}
        >
          <p>{t.final}</p>
          <Changes t={t} changes={changes} />
        </ConfirmAct>
      </section>
    </>
  );
}

function Changes({ t, changes }: { t: RevisionWords; changes: readonly FormChange[] }) {
  if (changes.length === 0) return <p>{t.nothingChanged}</p>;
  return (
    <ul>
      {changes.map(({ kind, what, name }) => (
        <li key={`${kind} ${what} ${name}`}>{t.changes[kind](t.whats[what], name)}</li>
      ))}
    </ul>
  );
}
