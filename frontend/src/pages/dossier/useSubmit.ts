// Submitting the draft: everything typed is saved first, then the saved version is named.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, askVersioned } from '../../api/client';
import { ApiError } from '../../api/problem';
import type { Problem } from '../../api/types';
import { useT } from '../../i18n';
import type { Autosave } from '../../lib/autosave/useAutosave';
import { formErrors, type FormError } from '../../lib/forms/fieldErrors';
import { problemOf } from '../../lib/forms/problemOf';
import type { FormWords } from './form.fr';
import { dossierQuery, rememberDossier, type DossierContent } from './queries';

/** Why a submission did not happen. */
export interface Refusal {
  /** The call closed first. */
  closed?: Problem;
  /** The draft was changed elsewhere: it must be read again. */
  stale: boolean;
  /** Answers are missing: the page lists them. */
  incomplete?: boolean;
  errors: (t: FormWords) => readonly FormError[];
}

/** What was typed is not on the server: there is no version to submit. */
class UnsavedError extends Error {}

/** The draft as it was last saved lacks answers: the server need not be asked. */
class IncompleteError extends Error {}

interface UseSubmit {
  dossierId: string;
  autosave: Autosave<DossierContent>;
  onSubmitted: () => void;
  onRefused: (refusal: Refusal) => void;
}

export function useSubmit({ dossierId, autosave, onSubmitted, onRefused }: UseSubmit) {
  const queryClient = useQueryClient();
  const words = useT();

  return useMutation({
    mutationFn: async () => {
      const { status, etag, error } = await autosave.flush();
      if (status !== 'saved' && status !== 'idle') {
        throw error instanceof ApiError ? error : new UnsavedError();
      }
      const saved = queryClient.getQueryData(dossierQuery(dossierId).queryKey);
      if (saved && saved.data.missing.length > 0) throw new IncompleteError();
      return askVersioned(
        api.POST('/dossiers/{dossier_id}/submit', {
          params: { path: { dossier_id: dossierId }, header: { 'If-Match': etag } },
        }),
      );
    },
    onSuccess: (found) => {
      rememberDossier(queryClient, found);
      onSubmitted();
    },
    onError: (error) => onRefused(refusalOf(error, problemOf(error, words))),
  });
}

function refusalOf(error: Error, problem: Problem): Refusal {
  if (error instanceof UnsavedError) {
    return { stale: false, errors: (t) => [{ message: t.unsaved }] };
  }
  if (error instanceof IncompleteError) {
    return { stale: false, incomplete: true, errors: () => [] };
  }
  if (problem.code === 'stale_version') {
    return { stale: true, errors: (t) => [{ message: t.changedElsewhere }] };
  }
  // What is missing is listed on the page, each line with its link: one sentence is enough here.
  const errors =
    problem.code === 'incomplete' ? [{ message: problem.detail }] : formErrors(problem);
  return {
    closed: problem.code === 'call_closed' ? problem : undefined,
    stale: problem.code === 'incomplete',
    errors: () => errors,
  };
}
