// What an extension would change, before it is published.
import type { Schemas } from '../../api/types';
import type { FormError } from '../../lib/forms/fieldErrors';
import type { Call, CallWindow } from '../programme/calls/queries';
import type { ExtensionWords } from './extension.fr';

/** What is typed so far. */
export interface Typed {
  closes: string | undefined;
  motive: { fr: string; en: string };
}

/** The windows that may still be extended: applications no longer once the shortlist is released. */
export function extendable({ windows, shortlist_released_at }: Call): CallWindow[] {
  return windows.filter(({ name }) => !(name === 'applications' && shortlist_released_at));
}

export interface Effect {
  /** The end announced until now. */
  before: string;
  after: string;
  /** It had ended: it opens again. */
  reopens: boolean;
}

/** What changes for everybody; nothing while the new end is not after the present one and after now. */
export function effectOf(
  { closes_at: before, state }: CallWindow,
  after: string | undefined,
  now: number,
): Effect | undefined {
  if (!after) return undefined;
  const at = Date.parse(after);
  if (at <= Date.parse(before) || at <= now) return undefined;
  return { before, after, reopens: state === 'closed' };
}

/** What is missing or wrong, in the words of the page. */
export function faultsOf(
  { closes, motive }: Typed,
  window: CallWindow | undefined,
  now: number,
  t: ExtensionWords,
): FormError[] {
  const faults: FormError[] = [];
  if (!closes) faults.push({ field: 'closes_at', message: t.endMissing });
  else if (window && !effectOf(window, closes, now)) {
    faults.push({ field: 'closes_at', message: t.endTooEarly });
  }
  if (motive.fr.trim() === '') faults.push({ field: 'motive.fr', message: t.motiveMissing.fr });
  if (motive.en.trim() === '') faults.push({ field: 'motive.en', message: t.motiveMissing.en });
  return faults;
}

/** How many people receive a mail: everybody with a dossier in the call. */
export function toldBy({
  drafts,
  submitted,
  withdrawn,
}: Pick<Schemas['ApplicantList'], 'drafts' | 'submitted' | 'withdrawn'>): number {
  return drafts + submitted + withdrawn;
}
