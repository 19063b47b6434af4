// What was read of a person, in words: the API names fields, as everywhere.
import { useLang } from '../../i18n';
import { fieldsEn } from './fields.en';
import { fieldsFr } from './fields.fr';

/** « nom, métier principal »; a field without a word of its own keeps its name. */
export function useFieldNames(): (fields: readonly string[]) => string {
  const words: Readonly<Record<string, string>> = useLang() === 'en' ? fieldsEn : fieldsFr;
  return (fields) => fields.map((field) => words[field] ?? field).join(', ');
}
