// Who is being moved, and what the parts of the board may do with them.
import { createContext, use } from 'react';
import type { Asked } from './asked';
import type { Card } from './layout';

interface InHand {
  /** The person taken by their button; the mouse carries by itself. */
  card: Card | undefined;
  pick: (card: Card) => void;
  putBack: () => void;
  /** Asks what a destination would come to. */
  put: (card: Card, destination: string) => void;
  ask: (question: Asked) => void;
  /** People can be moved on this board. */
  open: boolean;
}

const Context = createContext<InHand | undefined>(undefined);

export const Hand = Context.Provider;

export function useHand(): InHand {
  const hand = use(Context);
  if (!hand) throw new Error('useHand is for the parts of a board');
  return hand;
}
