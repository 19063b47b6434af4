// What an act came to, said once and politely; nothing at all until then.
import type { ReactNode } from 'react';

export function Status({ children }: { children: ReactNode }) {
  return <div role="status">{children && <p className="fr-valid-text fr-mt-0">{children}</p>}</div>;
}
