// The answers with their masks, as they are being made; saved by one act.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, askVersioned, type Versioned } from '../../api/client';
import type { Schemas } from '../../api/types';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Status } from '../committee/shared/Status';
import { useRefusal } from '../committee/shared/useRefusal';
import { Answer } from './Answer';
import type { MaskingWords } from './masking.fr';
import { withMask, without, type Mask } from './passages';
import { anonymityQuery } from './queries';

interface MasksProps {
  t: MaskingWords;
  found: Versioned<Schemas['Anonymity']>;
}

export function Masks({ t, found: { data, etag } }: MasksProps) {
  const queryClient = useQueryClient();
  const [masks, setMasks] = useState<readonly Mask[]>(data.masks);
  const save = useMutation({
    mutationFn: () =>
      askVersioned(
        api.PUT('/dossiers/{dossier_id}/anonymity', {
          params: { path: { dossier_id: data.dossier_id }, header: { 'If-Match': etag } },
          body: { sequence: data.sequence, masks: [...masks] },
        }),
      ),
    onSuccess: (saved) => queryClient.setQueryData(anonymityQuery(data.dossier_id).queryKey, saved),
  });
  const errors = useRefusal(save.error);
  const changed = masks !== data.masks;

  function change(next: readonly Mask[]) {
    save.reset();
    setMasks(next);
  }

  return (
    <section aria-labelledby="reponses" className="fr-mb-4w">
      <h2 id="reponses" className="fr-h4">
        {t.answers}
      </h2>
      <ErrorSummary errors={errors} />
      {data.questions.map((question) => (
        <Answer
          key={question.id}
          t={t}
          question={question}
          answer={data.answers[question.id] ?? ''}
          masks={masks.filter((mask) => mask.question === question.id)}
          suggestions={data.suggestions.filter((one) => one.question === question.id)}
          onMask={(mask) => change(withMask(masks, mask))}
          onUnmask={(mask) => change(without(masks, mask))}
        />
      ))}
      <button
        type="button"
        className="fr-btn fr-mb-2w"
        disabled={save.isPending}
        onClick={() => save.mutate()}
      >
        {masks.length > 0 ? t.save(masks.length) : t.saveNone}
      </button>
      <Status>{changed && !save.isPending && t.unsaved}</Status>
    </section>
  );
}
