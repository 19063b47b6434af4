// Chooses what is shown of a dossier, around the one autosave of its draft.
import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import type { Versioned } from '../../api/client';
import type { Autosave } from '../../lib/autosave/useAutosave';
import type { Call } from '../calls/queries';
import { Loading } from '../../ui/Loading';
import type { DossierWords } from './dossier.fr';
import { DraftProvider } from './draft';
import { FilesProvider } from './files';
import type { Dossier, DossierContent } from './queries';
import { SignInSlot } from './SignInSlot';
import { StepForm } from './StepForm';
import { stepOf, type Step, type StepKind } from './steps';
import { SomebodyElse } from './SomebodyElse';
import { useDraftAutosave } from './useDraftAutosave';
import { useOwnSession } from './useOwnSession';
import { useSteps, type NamedStep } from './useSteps';
import { canWithdraw } from './withdrawal';

// No part of a step that asks something: loaded when asked for.
const Introduction = lazy(() =>
  import('./Introduction').then((loaded) => ({ default: loaded.Introduction })),
);
const RestoreView = lazy(() =>
  import('./RestoreView').then((loaded) => ({ default: loaded.RestoreView })),
);
const ReviewStep = lazy(() =>
  import('./ReviewStep').then((loaded) => ({ default: loaded.ReviewStep })),
);
const SnapshotView = lazy(() =>
  import('./SnapshotView').then((loaded) => ({ default: loaded.SnapshotView })),
);
const StatusView = lazy(() =>
  import('./StatusView').then((loaded) => ({ default: loaded.StatusView })),
);
const WithdrawView = lazy(() =>
  import('./WithdrawView').then((loaded) => ({ default: loaded.WithdrawView })),
);

interface DossierViewsProps {
  found: Versioned<Dossier>;
  call: Call;
  /** Who opened the page; somebody else may be signed in since. */
  owner: { id: string; email: string };
  /** Starts again from what the server holds. */
  readAgain: () => Promise<void>;
  t: DossierWords;
}

export function DossierViews(props: DossierViewsProps) {
  const { found, call, owner, t } = props;
  const autosave = useDraftAutosave(found, call, owner.id);
  const session = useOwnSession(owner.id, autosave);
  if (session === 'somebody-else') return <SomebodyElse owner={owner} t={t} />;
  return (
    <>
      <SignInSlot owner={owner} ended={session === 'ended'} t={t} />
      <Suspense fallback={<Loading />}>
        <View {...props} autosave={autosave} />
      </Suspense>
    </>
  );
}

type ViewProps = DossierViewsProps & { autosave: Autosave<DossierContent> };

function View({ found, call, owner, readAgain, autosave, t }: ViewProps) {
  const { data: dossier } = found;
  const [params] = useSearchParams();
  const steps = useSteps(call, autosave.values.main_track, t.form);
  const own = dossier.email === owner.email;
  const asked = params.get('etape');
  const step = own && dossier.editable ? namedStep(steps, asked) : undefined;
  const [last] = dossier.snapshots;
  const snapshot = dossier.snapshots.find(({ id }) => id === params.get('depot'));

  if (snapshot) {
    return <SnapshotView dossier={dossier} snapshotId={snapshot.id} call={call} t={t} />;
  }
  if (own && asked === 'retrait' && canWithdraw(dossier)) {
    return <WithdrawView dossier={dossier} t={t} />;
  }
  if (own && asked === 'reprise' && last && dossier.editable && dossier.unsent_changes) {
    const props = { dossier, last, call, autosave, readAgain, t };
    return <RestoreView {...props} />;
  }
  if (!step) {
    const fresh = own && dossier.editable && dossier.status === 'draft';
    return fresh ? (
      <Introduction dossier={dossier} call={call} t={t} />
    ) : (
      <StatusView dossier={dossier} call={call} own={own} t={t} />
    );
  }
  const form = { dossier, steps, autosave, t };
  return (
    <FilesProvider dossierId={dossier.id} refresh={autosave.refresh}>
      <DraftProvider
        call={call}
        dossier={dossier}
        autosave={autosave}
        correcting={params.has('corriger')}
      >
        {isAsking(step) ? (
          <StepForm {...form} step={step} />
        ) : (
          <ReviewStep {...form} step={step} readAgain={readAgain} />
        )}
      </DraftProvider>
    </FilesProvider>
  );
}

function namedStep(steps: readonly NamedStep[], asked: string | null): NamedStep | undefined {
  const found: Step | undefined = stepOf(steps, asked);
  return steps.find((step) => step === found);
}

function isAsking(
  step: NamedStep,
): step is NamedStep & { kind: Exclude<StepKind, 'recapitulatif'> } {
  return step.kind !== 'recapitulatif';
}
