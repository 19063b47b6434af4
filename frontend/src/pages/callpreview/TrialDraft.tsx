// A candidate's draft that goes nowhere: the form can be tried as they will fill it, and nothing is saved.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { stillAutosave } from '../../lib/autosave/still';
import type { HeldFields } from '../../lib/autosave/types';
import { DraftProvider } from '../dossier/draft';
import { FilesProvider } from '../dossier/files';
import type { Dossier, DossierContent } from '../dossier/queries';
import type { Call } from '../programme/calls/queries';

const trialId = 'essai';
const nothing = () => Promise.resolve();

const empty: DossierContent = {
  employers: [],
  schools: [],
  places: [],
  statements: {},
  answers: {},
  choices: {},
  files: {},
};

/** Somebody’s application, with nothing in it yet. */
export function trialDossier(call: Call): Dossier {
  return {
    id: trialId,
    number: '',
    call_id: call.id,
    status: 'draft',
    version: 1,
    saved_at: '',
    draft: empty,
    unsent_changes: false,
    missing: [],
    snapshots: [],
    editable: true,
    next_step: { text: '' },
  };
}

/** There is no such dossier: nothing is asked about it. */
function trialClient(): QueryClient {
  const enabled = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[0] !== 'dossiers';
  return new QueryClient({ defaultOptions: { queries: { enabled } } });
}

export function TrialDraft({ call, children }: { call: Call; children: ReactNode }) {
  const [values, setValues] = useState(empty);
  const [client] = useState(trialClient);
  const [held, setHeld] = useState<HeldFields>({});
  const autosave = useMemo(
    () => stillAutosave({ values, held }, setValues, setHeld),
    [values, held],
  );
  return (
    <QueryClientProvider client={client}>
      <DraftProvider
        call={call}
        dossier={trialDossier(call)}
        autosave={autosave}
        correcting={false}
      >
        <FilesProvider dossierId={trialId} refresh={nothing} send={nothing}>
          {children}
        </FilesProvider>
      </DraftProvider>
    </QueryClientProvider>
  );
}
