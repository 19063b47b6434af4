// The footer: the links that the law and the DSFR ask for.
import { headerFooterDisplayItem } from '@codegouvfr/react-dsfr/Display';
import { Footer } from '@codegouvfr/react-dsfr/Footer';
import { useLang, useT } from '../../i18n';
import { useInstallation } from '../../lib/installation';
import { paths } from '../../navigation';
import { programme } from '../../site';
import { Brand } from './Brand';

export const footerId = 'fr-footer';

/**
 * The State's sites are always listed; cookies are not, since nothing here needs consent
 * (the personal data page says which ones exist).
 */
export function PortalFooter() {
  const { frame, pages } = useT();
  const lang = useLang();
  const { brand } = useInstallation();

  return (
    <Footer
      id={footerId}
      accessibility="non compliant"
      brandTop={<Brand lines={brand} />}
      homeLinkProps={{ to: paths.home, title: frame.homeTitle }}
      contentDescription={frame.about}
      websiteMapLinkProps={{ to: paths.siteMap }}
      accessibilityLinkProps={{ to: paths.accessibility }}
      termsLinkProps={{ to: paths.legal }}
      bottomItems={[
        { text: pages.privacy, linkProps: { to: paths.privacy } },
        { text: pages.terms, linkProps: { to: paths.terms } },
        { text: pages.help, linkProps: { to: paths.help } },
        { text: pages.contact, linkProps: { to: paths.contact } },
        headerFooterDisplayItem,
        {
          text: frame.sourceCode,
          linkProps: {
            href: programme.sourceCode,
            title: `${frame.sourceCode} – ${frame.newWindow}`,
          },
        },
      ]}
      license={<Licence lang={lang} />}
    />
  );
}

function Licence({ lang }: { lang: 'fr' | 'en' }) {
  const { frame } = useT();
  const { name, nameEn, url } = programme.contentLicence;
  const label = lang === 'fr' ? name : nameEn;
  const link = (
    <a href={url} target="_blank" rel="noopener external" title={`${label} – ${frame.newWindow}`}>
      {label}
    </a>
  );
  return (
    <>
      {frame.licence} {link}.
    </>
  );
}
