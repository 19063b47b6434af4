// Chooses what is shown of a dossier, around the one autosave of its draft.
import { useSearchParams } from 'react-router';
import type { Versioned } from '../../api/client';
import type { Call } from '../calls/queries';
import type { DossierWords } from './dossier.fr';
import { DraftProvider } from './draft';
import { FilesProvider } from './files';
import { Introduction } from './Introduction';
import type { Dossier } from './queries';
import { ReviewStep } from './ReviewStep';
import { StatusView } from './StatusView';
import { StepForm } from './StepForm';
import { stepOf } from './steps';
import { useDraftAutosave } from './useDraftAutosave';
import { canWithdraw } from './withdrawal';
import { WithdrawView } from './WithdrawView';

interface DossierViewsProps {
  found: Versioned<Dossier>;
  call: Call;
  me: { id: string; email: string };
  /** Starts again from what the server holds. */
  readAgain: () => Promise<void>;
  t: DossierWords;
}

export function DossierViews({ found, call, me, readAgain, t }: DossierViewsProps) {
  const { data: dossier } = found;
  const [params] = useSearchParams();
  const autosave = useDraftAutosave(found, call, me.id);
  const own = dossier.email === me.email;
  const asked = params.get('etape');
  const step = own && dossier.editable ? stepOf(asked) : undefined;

  if (own && asked === 'retrait' && canWithdraw(dossier)) {
    return <WithdrawView dossier={dossier} t={t} />;
  }
  if (!step) {
    const fresh = own && dossier.editable && dossier.status === 'draft';
    return fresh ? (
      <Introduction dossier={dossier} call={call} t={t} />
    ) : (
      <StatusView dossier={dossier} call={call} own={own} t={t} />
    );
  }
  return (
    <FilesProvider dossierId={dossier.id} refresh={autosave.refresh}>
      <DraftProvider
        call={call}
        dossier={dossier}
        autosave={autosave}
        correcting={params.has('corriger')}
      >
        {step === 'recapitulatif' ? (
          <ReviewStep dossier={dossier} autosave={autosave} readAgain={readAgain} t={t} />
        ) : (
          <StepForm dossier={dossier} step={step} autosave={autosave} t={t} />
        )}
      </DraftProvider>
    </FilesProvider>
  );
}
