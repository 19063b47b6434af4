// Taking a reading back from somebody, while it is not handed in.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import { everyCommitteeQuery } from '../committee/shared/queries';
import { useRefusal } from '../committee/shared/useRefusal';
import type { CandidacyWords } from './candidacy.fr';

interface TakeBackProps {
  t: CandidacyWords;
  reading: Schemas['Reading'];
  /** The line is about to go, and this button with it. */
  onDone: () => void;
}

export function TakeBack({ t, reading: { id, reader, code }, onDone }: TakeBackProps) {
  const queryClient = useQueryClient();
  const takeBack = useMutation({
    mutationFn: () =>
      ask(api.DELETE('/readings/{reading_id}', { params: { path: { reading_id: id } } })),
    onSuccess: () => {
      onDone();
      return queryClient.invalidateQueries(everyCommitteeQuery);
    },
  });
  const [refusal] = useRefusal(takeBack.error);
  return (
    <>
      <button
        type="button"
        className="fr-btn fr-btn--sm fr-btn--tertiary"
        title={t.takeBackOf(reader?.name ?? code)}
        disabled={takeBack.isPending}
        onClick={() => takeBack.mutate()}
      >
        {t.takeBack}
      </button>
      {refusal && (
        <p role="alert" className="fr-error-text">
          {refusal.message}
        </p>
      )}
    </>
  );
}
