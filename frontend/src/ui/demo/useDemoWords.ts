// The words of the demonstration’s bar, in the language of the page.
import { useLang } from '../../i18n';
import { demoEn } from './demo.en';
import { demoFr, type DemoWords } from './demo.fr';

export function useDemoWords(): DemoWords {
  return useLang() === 'en' ? demoEn : demoFr;
}
