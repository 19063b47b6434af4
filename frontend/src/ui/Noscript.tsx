// What a page that the browser must draw says when it cannot. Written by the prerender only.
import { useLang, useT } from '../i18n';
import { localisedPath } from '../i18n/lang';
import { paths } from '../navigation';
import { programme } from '../site';

export function Noscript() {
  const { frame, pages } = useT();
  const lang = useLang();
  return (
    <div className="fr-container fr-py-6w">
      <h1>{programme.serviceTitle}</h1>
      <p>{frame.noscript}</p>
      <ul>
        <li>
          <a href={localisedPath(paths.home, lang)}>{pages.home}</a>
        </li>
        <li>
          <a href={localisedPath(paths.contact, lang)}>{pages.contact}</a>
        </li>
      </ul>
    </div>
  );
}
