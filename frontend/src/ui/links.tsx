// Links inside text. Internal ones keep the language; external ones say that they leave.
import type { ReactNode } from 'react';
import { Link, type LinkProps } from 'react-router';
import { useT } from '../i18n';

/** The link component that react-dsfr uses for every internal address. */
export function RouterLink(props: LinkProps) {
  return <Link {...props} />;
}

/** A link to another site, in a new window, said in its title. */
export function ExternalLink({ href, children }: { href: string; children: string }) {
  const { frame } = useT();
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener external"
      title={`${children} – ${frame.newWindow}`}
    >
      {children}
    </a>
  );
}

/** A link to another page of the portal. */
export function PageLink({ to, children }: { to: string; children: ReactNode }) {
  return <Link to={to}>{children}</Link>;
}
