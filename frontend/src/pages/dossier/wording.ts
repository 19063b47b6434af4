// The names of the fields and their values in words: for the summary, and to compare two versions.
import type { BilingualText, Dictionary } from '../../i18n';
import { isObject, type Json, type Path } from '../../lib/autosave/mergePatch';
import type { Call } from '../calls/queries';
import type { FormWords } from './form.fr';

export interface Words {
  form: FormWords;
  tracks: Dictionary['tracks'];
  pick: (text: BilingualText) => string;
}

/** The name of a field, as the form asks it. */
export function labelOf([first = '', id]: Path, call: Call, { form, pick }: Words): string {
  const named: Readonly<Record<string, string>> = {
    name: form.name,
    phone: form.phone,
    main_track: form.mainTrack,
    secondary_track: form.secondaryTrack,
    years_experience: form.years,
    employers: form.employersTitle,
    schools: form.schoolsTitle,
    places: form.places,
    available_at_start: form.availableNoDate,
    talent_pool: form.poolLegend,
  };
  const asked = [...call.questions, ...call.statements].find((one) => one.id === id);
  return asked ? pick(asked.label) : (named[first] ?? first);
}

type Question = Call['questions'][number];

function optionsText({ options }: Question, chosen: readonly string[] = [], words: Words): string {
  const names = chosen.map((one) => options?.find(({ id }) => id === one)?.label);
  return textOf(
    names.flatMap((label) => (label ? [words.pick(label)] : [])),
    words,
  );
}

/** What stands at a path of the draft, in words: the options of a choice by their names. */
export function valueText(
  [first = '', id]: Path,
  value: Json | undefined,
  call: Call,
  words: Words,
) {
  const question = call.questions.find((one) => one.id === id);
  if (first !== 'choices' || !question || !Array.isArray(value)) return textOf(value, words);
  return optionsText(question, value.map(String), words);
}

/** A value in words; « non renseigné » when there is none. */
export function textOf(value: Json | undefined, words: Words): string {
  const { form, tracks } = words;
  if (value === undefined || value === null || value === '') return form.empty;
  if (typeof value === 'boolean') return value ? form.yes : form.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return (tracks as Record<string, string>)[value] ?? value;
  if (Array.isArray(value)) {
    return value.length > 0 ? value.map((item) => textOf(item, words)).join(', ') : form.empty;
  }
  return isObject(value) ? textOf(value.name, words) : form.empty;
}
