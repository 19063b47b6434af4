// The steps with their names, for the candidate that fills them.
import { usePick } from '../../i18n';
import type { Call } from '../calls/queries';
import type { FormWords } from './form.fr';
import type { Track } from './queries';
import { stepsOf, type Step } from './steps';

export interface NamedStep extends Step {
  name: string;
}

/** In their order. */
export function useSteps(call: Call, mainTrack: Track | undefined, t: FormWords): NamedStep[] {
  const pick = usePick();
  return stepsOf(call, mainTrack).map((step) => ({
    ...step,
    name: step.title ? pick(step.title) : t.stepTitles[step.kind],
  }));
}
