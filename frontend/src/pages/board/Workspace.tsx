// The board with what is being tried on it: one person in hand at most, one question at most.
import { useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { useMe } from '../../api/useMe';
import type { Schemas } from '../../api/types';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Status } from '../committee/shared/Status';
import { useRefusal } from '../committee/shared/useRefusal';
import { called, type Asked } from './asked';
import type { BoardWords } from './board.fr';
import { Columns } from './Columns';
import { ruleOf } from './destination';
import { Filters } from './Filters';
import { focusDrop } from './focusDrop';
import { Hand } from './hand';
import { History } from './History';
import { layOut, type Board, type Card } from './layout';
import { List } from './List';
import { Pictures } from './Pictures';
import { answerQuery, useDemands } from './queries';
import { Trial } from './Trial';
import { useFilter } from './useFilter';

interface WorkspaceProps {
  t: BoardWords;
  assembly: Schemas['Assembly'];
  board: Board;
  etag: string;
}

export function Workspace({ t, assembly, board, etag }: WorkspaceProps) {
  const { can } = useMe();
  const { id, policy, state } = assembly;
  const [inHand, setInHand] = useState<Card>();
  const [asked, setAsked] = useState<Asked>();
  const [said, say] = useState('');
  const { keep, undo } = useDemands(id, etag);
  const answer = useQuery(answerQuery(id, etag, asked));
  const refused = useRefusal(undo.error);
  const view = useFilter();
  const open = policy !== 'reference' && state === 'proposed';
  const tried = layOut(board, answer.data?.moves);

  function pick(card: Card) {
    setInHand(card);
    say(t.picked(called(card.person)));
  }

  /** Puts the person down again; the focus goes back to where they were taken. */
  function putBack() {
    if (!inHand) return;
    const { person } = inHand;
    flushSync(() => setInHand(undefined));
    document.getElementById(`deplacer-${person.dossier_id}`)?.focus();
    say(t.putBack(called(person)));
  }

  function put(card: Card, value: string) {
    const rule = ruleOf(card, value);
    const to = board.challenges.find(({ challenge }) => challenge.id === rule.challenge_id);
    question({ kind: 'move', card, rule, to: to?.challenge });
  }

  function question(about: Asked) {
    setInHand(undefined);
    keep.reset();
    undo.reset();
    say('');
    setAsked(about);
  }

  function close() {
    const from = asked?.card?.person.dossier_id;
    flushSync(() => setAsked(undefined));
    (document.getElementById(`deplacer-${from}`) ?? document.getElementById('equipes'))?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!inHand) return;
    if (event.key === 'Escape') putBack();
    else if (event.key === 'ArrowRight') focusDrop(event, 1);
    else if (event.key === 'ArrowLeft') focusDrop(event, -1);
  }

  const done = state === 'proposed' ? t.kept : t.keptQueued;
  return (
    <Hand value={{ card: inHand, pick, putBack, put, ask: question, open }}>
      <ErrorSummary errors={refused} />
      <Status>
        {(keep.isSuccess && !asked && done) || (undo.isSuccess && !asked && t.undone)}
      </Status>
      <p role="status" className="fr-sr-only">
        {said}
      </p>
      <div className={asked ? 'portal-board-beside' : undefined}>
        {asked && (
          <Trial
            key={JSON.stringify(asked)}
            t={t}
            asked={asked}
            answer={answer}
            keep={can('createOverride') && open ? keep : undefined}
            onKept={() => {
              flushSync(() => setAsked(undefined));
              document.getElementById('equipes')?.focus();
            }}
            onClose={close}
          />
        )}
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys pressed on the buttons inside, which are what the keyboard reaches */}
        <div onKeyDown={onKeyDown}>
          <h2 id="equipes" tabIndex={-1} className="fr-h4">
            {answer.data?.possible && asked ? t.trialTitle : t.boardTitle}
          </h2>
          <Filters t={t} board={board} view={view} layout={tried} />
          {view.mode === 'list' ? (
            <List t={t} board={board} layout={view.shown(tried)} />
          ) : (
            <Columns t={t} board={board} layout={view.shown(tried)} view={view} />
          )}
        </div>
      </div>
      <History
        t={t}
        assembly={assembly}
        undo={can('undoOverride') && state === 'proposed' ? undo : undefined}
      />
      <Pictures t={t} board={board} now={layOut(board)} then={asked ? tried : undefined} />
    </Hand>
  );
}
