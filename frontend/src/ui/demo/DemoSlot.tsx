// Where the demonstration bar goes: nothing at all, not even its code, where this is not one.
import { useQuery } from '@tanstack/react-query';
import { createElement, useEffect, useState, type ComponentType } from 'react';
import { demoQuery } from '../../api/queries';
import type { Demo } from '../../api/types';
import { useT } from '../../i18n';
import { useInstallation } from '../../lib/installation';

type Bar = ComponentType<{ demo: Demo }>;

/** The bar's code, once there is something to show in it. */
function useBar(wanted: boolean): Bar | undefined {
  const [loaded, setLoaded] = useState<{ Bar: Bar }>();
  useEffect(() => {
    if (wanted)
      void import('./LiveDemoBar').then(({ LiveDemoBar }) => setLoaded({ Bar: LiveDemoBar }));
  }, [wanted]);
  return loaded?.Bar;
}

export function DemoSlot() {
  const { frame } = useT();
  const { demo: isDemo } = useInstallation();
  const { data: demo } = useQuery({ ...demoQuery, enabled: isDemo !== false });
  const bar = useBar(Boolean(demo));
  if (demo && bar) return createElement(bar, { demo });
  // Keep its place while it is awaited, so that the page does not jump.
  if (!isDemo) return null;
  return (
    <div className="portal-demo portal-demo--awaited">
      <noscript>
        <div className="fr-container portal-demo__line">
          <p className="fr-mb-0 fr-text--sm">{frame.demonstration}</p>
        </div>
      </noscript>
    </div>
  );
}
