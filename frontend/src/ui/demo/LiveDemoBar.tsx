// The demonstration bar with its acts: what its buttons do.
import type { Demo } from '../../api/types';
import { useMe } from '../../api/useMe';
import { DemoBar } from './DemoBar';
import { useDemoActs } from './useDemoActs';

export function LiveDemoBar({ demo }: { demo: Demo }) {
  const { me } = useMe();
  const { move, signIn } = useDemoActs();
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
