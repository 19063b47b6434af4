// Gives every component the settings of this installation.
import { createContext, use, type ReactNode } from 'react';
import { stateBrand, type Installation } from '../site';

const InstallationContext = createContext<Installation>({
  brand: stateBrand,
  contact: '',
  host: '',
  demo: undefined,
});

/** Wraps the application in its installation's settings. */
export function InstallationProvider({
  value,
  children,
}: {
  value: Installation;
  children: ReactNode;
}) {
  return <InstallationContext value={value}>{children}</InstallationContext>;
}

/** The settings of this installation. */
export function useInstallation(): Installation {
  return use(InstallationContext);
}
