// What is still missing, and the act of submitting: what was typed is saved first, then that version is named.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, askVersioned } from '../../api/client';
import { ApiError } from '../../api/problem';
import { useMe } from '../../api/useMe';
import type { Autosave } from '../../lib/autosave/useAutosave';
import { fieldId } from '../../lib/forms/fieldErrors';
import { focusField } from '../../lib/forms/focusField';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { ConfirmAct } from '../committee/shared/ConfirmAct';
import { useRefusal } from '../committee/shared/useRefusal';
import { rememberProposal } from '../hosting/queries';
import type { Challenge, ChallengeDraft } from './form';
import type { HostChallengeWords } from './hostchallenge.fr';
import { Recap } from './Recap';

interface Lacking {
  field: string;
  detail: string;
}

interface SubmitProps {
  t: HostChallengeWords;
  challenge: Challenge;
  autosave: Autosave<ChallengeDraft>;
  missing: readonly Lacking[];
  onSubmitted: () => void;
}

/** What was typed is not on the server: there is no version to submit. */
class UnsavedError extends Error {}

export function Submit({ t, challenge, autosave, missing, onSubmitted }: SubmitProps) {
  const queryClient = useQueryClient();
  const { can } = useMe();
  const submit = useMutation({
    mutationFn: async () => {
      const { status, etag, error } = await autosave.flush();
      if (status !== 'saved' && status !== 'idle') {
        throw error instanceof ApiError ? error : new UnsavedError();
      }
      return askVersioned(
        api.POST('/challenges/{challenge_id}/submit', {
          params: { path: { challenge_id: challenge.id }, header: { 'If-Match': etag } },
        }),
      );
    },
    onSuccess: async (found) => {
      rememberProposal(queryClient, found);
      onSubmitted();
      // It is still open: what is typed next is on the version that was just made.
      await autosave.refresh();
    },
  });
  const refused = useRefusal(submit.error instanceof UnsavedError ? null : submit.error);
  const errors = submit.error instanceof UnsavedError ? [{ message: t.unsaved }] : refused;
  const again = challenge.last_submission !== undefined;
  const label = again ? t.resubmit : t.submit;
  return (
    <section aria-label={label}>
      <ErrorSummary errors={errors} />
      {missing.length === 0 ? (
        <p className="fr-valid-text">{t.complete}</p>
      ) : (
        <MissingList t={t} missing={missing} />
      )}
      {!can('submitChallenge') && <p>{t.leadSubmits}</p>}
      {can('submitChallenge') && missing.length === 0 && (
        <ConfirmAct
          label={label}
          title={again ? t.resubmitTitle : t.submitTitle}
          heading="h2"
          confirm={t.submitConfirm}
          busy={submit.isPending}
          before={async () => {
            await autosave.flush();
            return true;
          }}
          onConfirm={() => submit.mutate()}
        >
          <Recap t={t} challenge={challenge} />
        </ConfirmAct>
      )}
    </section>
  );
}

function MissingList({ t, missing }: Pick<SubmitProps, 't' | 'missing'>) {
  return (
    <div className="fr-alert fr-alert--warning fr-mb-4w">
      <h2 className="fr-alert__title">{t.missingTitle(missing.length)}</h2>
      <ul>
        {missing.map(({ field, detail }) => (
          <li key={`${field} ${detail}`}>
            <a href={`#${fieldId(field)}`} onClick={focusField}>
              {detail}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
