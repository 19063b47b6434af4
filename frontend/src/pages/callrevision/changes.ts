// What a new version of the form adds or changes: nothing is ever removed from a published one.
import { sameJson, type Json } from '../../lib/autosave/mergePatch';
import type { CallDraft } from '../calleditor/model';
import type { Call } from '../programme/calls/queries';

export interface FormChange {
  kind: 'added' | 'changed' | 'moved';
  what: 'step' | 'question' | 'statement';
  /** As it reads in French once changed. */
  name: string;
}

interface Item {
  id: string;
  label?: { fr: string };
  title?: { fr: string };
}

function changesOfList<T extends Item>(
  what: FormChange['what'],
  before: readonly T[],
  after: readonly T[],
): FormChange[] {
  const nameOf = ({ label, title, id }: T) => {
    const name = (label ?? title)?.fr.trim() ?? '';
    return name === '' ? id : name;
  };
  const known = new Map(before.map((item) => [item.id, item]));
  const changes = after.flatMap((item): FormChange[] => {
    const old = known.get(item.id);
    if (!old) return [{ kind: 'added', what, name: nameOf(item) }];
    if (sameJson(old as unknown as Json, item as unknown as Json)) return [];
    return [{ kind: 'changed', what, name: nameOf(item) }];
  });
  const order = after.filter(({ id }) => known.has(id)).map(({ id }) => id);
  const moved = order.findIndex((id, at) => id !== before[at]?.id);
  const first = after.find(({ id }) => id === order[moved]);
  return first ? [...changes, { kind: 'moved', what, name: nameOf(first) }] : changes;
}

export function changesOfForm(call: Call, draft: CallDraft): FormChange[] {
  return [
    ...changesOfList('step', call.steps, draft.steps ?? []),
    ...changesOfList('question', call.questions, draft.questions ?? []),
    ...changesOfList('statement', call.statements, draft.statements ?? []),
  ];
}
