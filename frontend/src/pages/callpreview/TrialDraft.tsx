// A candidate's draft that goes nowhere: the form can be tried as they will fill it, and nothing is saved.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import { applyPatch, type JsonObject } from '../../lib/autosave/mergePatch';
import type { HeldFields } from '../../lib/autosave/types';
import type { Autosave } from '../../lib/autosave/useAutosave';
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
  const autosave = useMemo<Autosave<DossierContent>>(() => {
    const shown = {
      values,
      etag: '',
      status: 'idle' as const,
      conflicts: [],
      refusals: [],
      held,
      elsewhere: false,
    };
    return {
      ...shown,
      change: (patch: JsonObject) =>
        setValues((before) => applyPatch(before, patch) as unknown as DossierContent),
      hold: (field, next) =>
        setHeld((before) => {
          const { [field]: gone, ...others } = before;
          if (next) return { ...others, [field]: next };
          return gone ? others : before;
        }),
      flush: () => Promise.resolve(shown),
      refresh: nothing,
      resolve: () => undefined,
      resume: () => undefined,
      pause: () => undefined,
    };
  }, [values, held]);
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
