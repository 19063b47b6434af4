// react-dsfr’s own words of the display settings hold straight apostrophes; French typography does not.
import { addDisplayTranslations } from '@codegouvfr/react-dsfr/Display';

/** Once, before the first render. */
export function mendDisplayWords(): void {
  addDisplayTranslations({
    lang: 'fr',
    messages: {
      'display settings': 'Paramètres d’affichage',
      'pick a theme': 'Choisissez un thème pour personnaliser l’apparence du site.',
    },
  });
}
