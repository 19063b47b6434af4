// Feeds the demonstration bar; nothing at all where the portal is not a demonstration.
import { useQuery } from '@tanstack/react-query';
import { demoQuery } from '../../api/queries';
import { useMe } from '../../api/useMe';
import { useInstallation } from '../../lib/installation';
import { DemoBar } from './DemoBar';
import { useDemoActs } from './useDemoActs';

export function DemoSlot() {
  const { demo: isDemo } = useInstallation();
  const { me } = useMe();
  const { data: demo } = useQuery({ ...demoQuery, enabled: isDemo !== false });
  const { move, signIn } = useDemoActs();

  // Keep its place while it is awaited, so that the page does not jump.
  if (!demo) return isDemo ? <div className="portal-demo portal-demo--awaited" /> : null;
  return (
    <DemoBar
      demo={demo}
      signedInAs={me?.signed_in ? me.name : undefined}
      movedTo={move.data?.now}
      busy={move.isPending || signIn.isPending}
      failure={(move.error ?? signIn.error)?.message}
      onMove={(milestone, back) => move.mutate({ milestone: milestone.id, back })}
      onSignIn={(persona) => signIn.mutate(persona)}
    />
  );
}
