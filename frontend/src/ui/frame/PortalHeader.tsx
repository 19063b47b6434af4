// The header: who publishes, what this is, quick access, and the menu that the reader's rights allow.
import { headerFooterDisplayItem } from '@codegouvfr/react-dsfr/Display';
import { Header, type HeaderProps } from '@codegouvfr/react-dsfr/Header';
import { useLocation } from 'react-router';
import { useMe } from '../../api/useMe';
import { useT } from '../../i18n';
import { useInstallation } from '../../lib/installation';
import { isCurrent, mainNavigation, offered, paths, signInFrom } from '../../navigation';
import { isRoute } from '../../routes';
import { programme } from '../../site';
import { Brand } from './Brand';
import { mendDisplayWords } from './displayWords';
import { LanguageLink } from './LanguageLink';

mendDisplayWords();

export const headerId = 'fr-header';

/** The menu's anchor, for the skip links. */
export const menuId = `${headerId}-main-navigation`;

function useAccountLinks(): HeaderProps.QuickAccessItem[] {
  const { frame } = useT();
  const { status, me } = useMe();
  const location = useLocation();
  if (status === 'signed-in') {
    const text = me?.name ? `${frame.mySpace} (${me.name})` : frame.mySpace;
    return isRoute(paths.mySpace)
      ? [{ iconId: 'fr-icon-account-circle-line', text, linkProps: { to: paths.mySpace } }]
      : [];
  }
  return isRoute(paths.signIn)
    ? [{ iconId: 'fr-icon-lock-line', text: frame.signIn, linkProps: { to: signInFrom(location) } }]
    : [];
}

export function PortalHeader() {
  const { frame, pages } = useT();
  const { brand } = useInstallation();
  const { can } = useMe();
  const { pathname } = useLocation();
  const accountLinks = useAccountLinks();

  return (
    <Header
      id={headerId}
      brandTop={<Brand lines={brand} />}
      homeLinkProps={{ to: paths.home, title: frame.homeTitle }}
      serviceTitle={programme.serviceTitle}
      serviceTagline={frame.tagline}
      quickAccessItems={[...accountLinks, <LanguageLink key="language" />, headerFooterDisplayItem]}
      navigation={offered(mainNavigation, can).map((item) => ({
        text: pages[item.label],
        linkProps: { to: item.path },
        isActive: isCurrent(item, pathname),
      }))}
    />
  );
}
