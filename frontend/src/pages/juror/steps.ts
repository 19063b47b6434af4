// What is left to do before and while one reads or judges, in its order.
import type { ReadershipSummary } from './queries';

export type StepId = 'charter' | 'interests' | 'practice' | 'readings';

export interface Step {
  id: StepId;
  done: boolean;
}

/** The steps of a first visit; a juror of challenges has the charter alone. */
export function stepsOf(one: ReadershipSummary): Step[] {
  const charter: Step = { id: 'charter', done: one.accepted_at !== undefined };
  if (!one.reads) return [charter];
  return [
    charter,
    { id: 'interests', done: one.declared_at !== undefined },
    { id: 'practice', done: one.practised >= one.practices },
    { id: 'readings', done: one.assigned > 0 && one.locked === one.assigned },
  ];
}

/** Whether content is shown: the charter is accepted and, to read, interests are declared. */
export function isSworn(one: ReadershipSummary): boolean {
  return one.accepted_at !== undefined && (!one.reads || one.declared_at !== undefined);
}
