// What the engine answers to a question: what it costs, who moves; then keeping it, with a motive, or not.
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Schemas } from '../../api/types';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { useRefusal } from '../committee/shared/useRefusal';
import { called, type Asked } from './asked';
import type { BoardWords } from './board.fr';
import type { Rule } from './destination';
import { useHand } from './hand';
import { Keep } from './Keep';
import { MovesTable } from './MovesTable';
import { StageTable } from './StageTable';

type Answer = Schemas['AssemblyExplanation'] & Partial<Schemas['OverridePreview']>;
type Keeping = UseMutationResult<Schemas['Assembly'], Error, Rule>;

interface TrialProps {
  t: BoardWords;
  asked: Asked;
  answer: UseQueryResult<Answer>;
  /** Saves the demand; absent for those who may not. */
  keep: Keeping | undefined;
  onKept: () => void;
  onClose: () => void;
}

export function Trial({ t, asked, answer: { data, error }, keep, onKept, onClose }: TrialProps) {
  const { open, put } = useHand();
  const title = useRef<HTMLHeadingElement>(null);
  // On the answer, whichever way it went: the one thing to read now.
  const settled = Boolean(data ?? error);
  useEffect(() => {
    if (settled) title.current?.focus();
  }, [settled]);
  const refused = useRefusal(error);
  const why = asked.kind === 'why' ? asked : undefined;
  return (
    <aside aria-labelledby="essai" className="portal-trial portal-no-print" aria-busy={!settled}>
      <h2 ref={title} id="essai" tabIndex={-1} className="fr-h5">
        {heading(t, asked)}
      </h2>
      {!settled && <p role="status">{t.working}</p>}
      <ErrorSummary errors={refused} />
      {data && <Told t={t} answer={data} priced={!why} />}
      {data?.possible && asked.kind === 'move' && keep && (
        <Keep t={t} rule={asked.rule} keep={keep} onKept={onKept} />
      )}
      {data?.possible && why?.card && open && (
        <button
          type="button"
          className="fr-btn fr-btn--sm fr-mb-2w"
          onClick={() => why.card && put(why.card, why.challenge.id)}
        >
          {t.tryThis}
        </button>
      )}
      <div>
        <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary" onClick={onClose}>
          {asked.kind === 'move' && keep ? t.cancel : t.close}
        </button>
      </div>
    </aside>
  );
}

function heading(t: BoardWords, asked: Asked): string {
  if (asked.kind === 'why') {
    const where = asked.challenge.name;
    return asked.card ? t.whyAsked(called(asked.card.person), where) : t.emptyAsked(where);
  }
  const who = called(asked.card.person);
  if (asked.rule.kind === 'out') return t.outAsked(who);
  const where = asked.to?.name ?? '';
  return asked.rule.kind === 'forbid' ? t.forbidAsked(who, where) : t.moveAsked(who, where);
}

function Told({ t, answer, priced }: { t: BoardWords; answer: Answer; priced: boolean }) {
  const { possible, text, stages, moves, opened = [], emptied = [] } = answer;
  const names = (list: readonly Schemas['ChallengeRef'][]) =>
    list.map(({ name }) => name).join(', ');
  return (
    <>
      <p className="fr-text--sm">
        {priced && (
          <strong className={possible ? 'fr-valid-text fr-mb-1w' : 'fr-error-text fr-mb-1w'}>
            {possible ? t.possible : t.impossible}
          </strong>
        )}
        {text}
      </p>
      {opened.length > 0 && (
        <p>
          {t.opened} {names(opened)}
        </p>
      )}
      {emptied.length > 0 && (
        <p>
          {t.emptied} {names(emptied)}
        </p>
      )}
      {possible && stages.length > 0 && (
        <>
          <StageTable t={t} stages={stages} />
          <MovesTable t={t} moves={moves} />
        </>
      )}
    </>
  );
}
