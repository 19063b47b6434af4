// What the committee’s pages share, in the language of the page.
import { useLang } from '../../../i18n';
import { committeeEn } from './shared.en';
import { committeeFr, type CommitteeWords } from './shared.fr';

export function useCommitteeWords(): CommitteeWords {
  return useLang() === 'en' ? committeeEn : committeeFr;
}
