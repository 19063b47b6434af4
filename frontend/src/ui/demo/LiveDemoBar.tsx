// The demonstration bar with its acts: what its buttons do.
import { useNavigate } from 'react-router';
import type { Demo } from '../../api/types';
import { useMe } from '../../api/useMe';
import { paths } from '../../navigation';
import { DemoBar } from './DemoBar';
import { useDemoActs } from './useDemoActs';

export function LiveDemoBar({ demo }: { demo: Demo }) {
  const { me } = useMe();
  const { move, signIn } = useDemoActs();
  const navigate = useNavigate();
  return (
    <DemoBar
      demo={demo}
      signedInAs={me?.signed_in ? me.name : undefined}
      movedTo={move.data?.now}
      busy={move.isPending || signIn.isPending}
      failure={(move.error ?? signIn.error)?.message}
      onMove={(milestone, back) => move.mutate({ milestone: milestone.id, back })}
      // The page that somebody else was reading may be closed to this person: their own space is not.
      onSignIn={(persona, done) =>
        signIn.mutate(persona, {
          onSuccess: () => {
            done();
            void navigate(paths.mySpace);
          },
        })
      }
    />
  );
}
