// The words of a draft's state, in the language of the page.
import { useLang } from '../../i18n';
import { autosaveEn } from './autosave.en';
import { autosaveFr, type AutosaveWords } from './autosave.fr';

export function useAutosaveWords(): AutosaveWords {
  return useLang() === 'en' ? autosaveEn : autosaveFr;
}
