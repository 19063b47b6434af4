// The way to the same page in the other language: a plain link, which works without JavaScript.
import { useLocation } from 'react-router';
import { useLang } from '../../i18n';
import { localisedPath, otherLang } from '../../i18n/lang';

const names = { fr: 'Français', en: 'English' };

/** For the header's quick access; `id` comes from react-dsfr, which shows it twice. */
export function LanguageLink({ id }: { id?: string }) {
  const { pathname, search } = useLocation();
  const target = otherLang(useLang());
  return (
    <a
      id={id}
      className="fr-btn fr-icon-translate-2"
      href={localisedPath(pathname, target) + search}
      lang={target}
      hrefLang={target}
    >
      {names[target]}
    </a>
  );
}
