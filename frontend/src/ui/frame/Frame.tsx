// What surrounds every page.
import { SkipLinks } from '@codegouvfr/react-dsfr/SkipLinks';
import type { ReactNode } from 'react';
import { useT } from '../../i18n';
import { DemoSlot } from '../demo/DemoSlot';
import { SessionNotice } from '../session/SessionNotice';
import { PortalFooter, footerId } from './PortalFooter';
import { PortalHeader, menuId } from './PortalHeader';

export const contentId = 'contenu';

/** Skip links, demonstration bar, header, one main, footer. */
export function Frame({ children }: { children: ReactNode }) {
  const { frame } = useT();
  return (
    <>
      <SkipLinks
        links={[
          { label: frame.skipToContent, anchor: `#${contentId}` },
          { label: frame.skipToMenu, anchor: `#${menuId}` },
          { label: frame.skipToFooter, anchor: `#${footerId}` },
        ]}
      />
      <DemoSlot />
      <PortalHeader />
      <SessionNotice />
      <main id={contentId} tabIndex={-1}>
        {children}
      </main>
      <PortalFooter />
    </>
  );
}
