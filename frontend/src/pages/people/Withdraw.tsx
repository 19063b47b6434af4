// Withdrawing a role: a first button asks, a second one does it.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { api, ask } from '../../api/client';
import { meQuery } from '../../api/queries';
import { useRefusal } from '../committee/shared/useRefusal';
import type { PeopleWords } from './people.fr';
import { everyPeopleQuery } from './queries';

interface WithdrawProps {
  grantId: string;
  role: string;
  who: string;
  t: PeopleWords;
  /** Called once the role is withdrawn and no longer listed: this button is gone. */
  onWithdrawn: () => void;
}

export function Withdraw({ grantId, role, who, t, onWithdrawn }: WithdrawProps) {
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const question = useRef<HTMLParagraphElement>(null);
  const withdraw = useMutation({
    mutationFn: () =>
      ask(api.DELETE('/grants/{grant_id}', { params: { path: { grant_id: grantId } } })),
    onSuccess: async () => {
      // Whoever withdraws a role of their own may do less from now on.
      await queryClient.invalidateQueries({ queryKey: meQuery.queryKey });
      await queryClient.invalidateQueries(everyPeopleQuery);
      onWithdrawn();
    },
  });
  const [refusal] = useRefusal(withdraw.error);

  function open() {
    flushSync(() => setAsking(true));
    question.current?.focus();
  }

  function cancel() {
    withdraw.reset();
    flushSync(() => setAsking(false));
    first.current?.focus();
  }

  if (!asking) {
    return (
      <button
        ref={first}
        type="button"
        className="fr-btn fr-btn--sm fr-btn--tertiary-no-outline"
        aria-label={t.withdrawOf(role, who)}
        onClick={open}
      >
        {t.withdraw}
      </button>
    );
  }
  return (
    <div className="portal-confirm fr-p-2w fr-my-1w">
      <p ref={question} tabIndex={-1} className="fr-text--sm fr-text--bold fr-mb-1v">
        {t.withdrawTitle(role, who)}
      </p>
      <p className="fr-text--sm fr-mb-2w">{t.withdrawText}</p>
      {refusal && (
        <p role="alert" className="fr-error-text fr-mt-0 fr-mb-2w">
          {refusal.message}
        </p>
      )}
      <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm fr-mb-n2w">
        <li>
          <button
            type="button"
            className="fr-btn"
            disabled={withdraw.isPending}
            onClick={() => withdraw.mutate()}
          >
            {t.withdrawConfirm}
          </button>
        </li>
        <li>
          <button
            type="button"
            className="fr-btn fr-btn--secondary"
            disabled={withdraw.isPending}
            onClick={cancel}
          >
            {t.cancel}
          </button>
        </li>
      </ul>
    </div>
  );
}
