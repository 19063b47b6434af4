// The rubric as a form: saved as it is filled, then handed in for good.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, ask, type Versioned } from '../../api/client';
import { usePick } from '../../i18n';
import { useAutosave } from '../../lib/autosave/useAutosave';
import { fieldId, messageOf, type FormError } from '../../lib/forms/fieldErrors';
import { AutosaveStatus } from '../../ui/forms/AutosaveStatus';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { ConfirmAct } from '../committee/shared/ConfirmAct';
import { everyCommitteeQuery } from '../committee/shared/queries';
import { useRefusal } from '../committee/shared/useRefusal';
import { CriterionField } from './CriterionField';
import {
  marksOf,
  marksSender,
  missingScores,
  scoreField,
  type Criterion,
  type Reading,
} from './marks';
import type { ReadingWords } from './reading.fr';

interface ScoringFormProps {
  t: ReadingWords;
  /** The reader's account: a copy on a shared computer shows up for nobody else. */
  user: string;
  found: Versioned<Reading>;
  rubric: readonly Criterion[];
  /** The server holds another version than the one on the screen. */
  onConflict: (found: Versioned<Reading>) => void;
  onLocked: (reading: Reading) => void;
  /** Handing in was refused, or is no longer: the page's title says it. */
  onInvalid: (invalid: boolean) => void;
}

export function ScoringForm(props: ScoringFormProps) {
  const { t, user, found, rubric, onConflict, onLocked, onInvalid } = props;
  const pick = usePick();
  const queryClient = useQueryClient();
  const { id } = found.data;
  const [server] = useState(() => ({ values: marksOf(found.data), etag: found.etag }));
  const [send] = useState(() => marksSender({ id, server: server.values, onConflict }));
  const draft = { user, object: `reading/${id}`, version: rubric.map((c) => c.id).join(' ') };
  const autosave = useAutosave({ draft, server, send });
  const { values, change } = autosave;

  const [missing, setMissing] = useState<FormError[]>([]);
  const lock = useMutation({
    mutationFn: (etag: string) =>
      ask(
        api.POST('/readings/{reading_id}/lock', {
          params: { path: { reading_id: id }, header: { 'If-Match': etag } },
        }),
      ),
    onSuccess: (locked) => {
      onLocked(locked);
      void queryClient.invalidateQueries(everyCommitteeQuery);
    },
    onError: () => onInvalid(true),
  });
  const refused = useRefusal(
    lock.error,
    rubric.map((criterion) => scoreField(criterion.id)),
  );
  const errors = missing.length > 0 ? missing : refused;

  /** What is typed must be saved, and every criterion scored, before anything is asked. */
  async function ready(): Promise<boolean> {
    lock.reset();
    const lacking = missingScores(rubric, values, (c) => t.missing(pick(c.label)));
    setMissing(lacking);
    onInvalid(lacking.length > 0);
    if (lacking.length > 0) return false;
    const { status } = await autosave.flush();
    if (status === 'saved' || status === 'idle') return true;
    setMissing([{ message: t.unsaved }]);
    return false;
  }

  const scored = rubric.length - missingScores(rubric, values, () => '').length;
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      <ErrorSummary errors={errors} />
      <AutosaveStatus autosave={autosave} />
      {rubric.map((criterion) => (
        <CriterionField
          key={criterion.id}
          t={t}
          criterion={criterion}
          score={values.scores[criterion.id]}
          comment={values.comments[criterion.id] ?? ''}
          error={
            values.scores[criterion.id] === undefined
              ? messageOf(errors, scoreField(criterion.id))
              : undefined
          }
          onScore={(score) => change({ scores: { [criterion.id]: score } })}
          onComment={(comment) => change({ comments: { [criterion.id]: comment || null } })}
        />
      ))}
      <div className="fr-input-group fr-mb-4w">
        <label className="fr-label" htmlFor={fieldId('comment')}>
          {t.overall}
          <span className="fr-hint-text">{t.overallHelp}</span>
        </label>
        <textarea
          id={fieldId('comment')}
          className="fr-input"
          rows={4}
          maxLength={8000}
          value={values.comment ?? ''}
          onChange={(event) => change({ comment: event.target.value || null })}
        />
      </div>
      <p className="fr-mb-2w">
        <strong>{t.count(scored, rubric.length)}</strong>
      </p>
      <ConfirmAct
        label={t.lock}
        title={t.lockTitle}
        confirm={t.lockConfirm}
        busy={lock.isPending}
        before={ready}
        onConfirm={() => lock.mutate(autosave.etag)}
      >
        <p>{t.lockText}</p>
      </ConfirmAct>
    </form>
  );
}
