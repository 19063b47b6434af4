// The site map: every named page that the reader may see, from the table of routes.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { Link } from 'react-router';
import { useMe } from '../../api/useMe';
import { useT } from '../../i18n';
import { routes } from '../../routes';
import { PageTitle } from '../../ui/PageTitle';
import type { SiteMapWords } from './sitemap.fr';

export default function SiteMapPage({ t }: { t: SiteMapWords }) {
  const { pages } = useT();
  const { can } = useMe();
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb currentPageLabel={t.title} homeLinkProps={{ to: '/' }} segments={[]} />
      <PageTitle title={t.title} description={t.description} />
      <p className="fr-text--lead">{t.lead}</p>
      <ul>
        {routes.map(
          ({ path, label, needs }) =>
            label &&
            (!needs || can(needs)) && (
              <li key={path}>
                <Link className="fr-link" to={path}>
                  {pages[label]}
                </Link>
              </li>
            ),
        )}
      </ul>
    </div>
  );
}
