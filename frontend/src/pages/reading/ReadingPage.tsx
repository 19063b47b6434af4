// Scoring one dossier: what was submitted, without its author, beside the call's rubric.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Versioned } from '../../api/client';
import { useMe } from '../../api/useMe';
import { sameJson, type Json } from '../../lib/autosave/mergePatch';
import { paths } from '../../navigation';
import { PageTitle } from '../../ui/PageTitle';
import { Loaded } from '../committee/shared/Loaded';
import { callQuery, readingQuery } from '../committee/shared/queries';
import type { Call } from '../committee/shared/promotions';
import { Dossier } from './Dossier';
import { LockedMarks } from './LockedMarks';
import type { Reading } from './marks';
import type { ReadingWords } from './reading.fr';
import { ReadingNav } from './ReadingNav';
import { Scale } from './Scale';
import { ScoringForm } from './ScoringForm';
import '../committee/shared/committee.css';

export default function ReadingPage({ t }: { t: ReadingWords }) {
  const { id = '' } = useParams();
  // Another reading is another page: nothing of the last one may remain in its fields.
  return <OneReading key={id} t={t} id={id} />;
}

function OneReading({ t, id }: { t: ReadingWords; id: string }) {
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Loaded query={useQuery(readingQuery(id))}>
        {(found) => <WithCall t={t} found={found} />}
      </Loaded>
    </div>
  );
}

function WithCall({ t, found }: { t: ReadingWords; found: Versioned<Reading> }) {
  return (
    <Loaded query={useQuery(callQuery(found.data.call_id))}>
      {(call) => <Scoring t={t} found={found} call={call} />}
    </Loaded>
  );
}

interface ScoringProps {
  t: ReadingWords;
  found: Versioned<Reading>;
  call: Call;
}

function Scoring({ t, found, call }: ScoringProps) {
  const { me } = useMe();
  const queryClient = useQueryClient();
  const [justLocked, setJustLocked] = useState<Reading>();
  const [resubmitted, setResubmitted] = useState(false);
  const [invalid, setInvalid] = useState(false);
  const reading = justLocked ?? found.data;
  const locked = reading.state === 'locked';

  /** Shows the dossier as it now stands; says so when it is not the one that was being read. */
  function refresh(now: Versioned<Reading>) {
    const before = found.data.dossier as Json | undefined;
    if (!sameJson(before, now.data.dossier)) setResubmitted(true);
    queryClient.setQueryData(readingQuery(now.data.id).queryKey, now);
  }

  return (
    <>
      <Breadcrumb
        currentPageLabel={reading.code}
        homeLinkProps={{ to: paths.home }}
        segments={[{ label: t.list, linkProps: { to: paths.readings } }]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <PageTitle title={t.title(reading.code)} invalid={invalid && !locked} />
      <ReadingNav t={t} id={reading.id} done={locked} />
      <p className="portal-prose fr-mb-4w">{call.anonymous_reading ? t.anonymous : t.named}</p>
      <div role="status">{resubmitted && <p className="fr-callout fr-mb-4w">{t.refreshed}</p>}</div>
      <div className="fr-grid-row fr-grid-row--gutters">
        <div className="fr-col-12 fr-col-lg-7">
          {found.data.dossier && <Dossier t={t} dossier={found.data.dossier} />}
        </div>
        <section className="fr-col-12 fr-col-lg-5" aria-labelledby="notes">
          <div className="portal-aside">
            <h2 id="notes" className="fr-h4">
              {t.rubricTitle}
            </h2>
            {locked ? (
              <LockedMarks
                t={t}
                reading={reading}
                rubric={call.rubric}
                justNow={Boolean(justLocked)}
              />
            ) : (
              <>
                <Scale t={t} />
                <ScoringForm
                  t={t}
                  user={me?.id ?? ''}
                  found={found}
                  rubric={call.rubric}
                  onConflict={refresh}
                  onLocked={setJustLocked}
                  onInvalid={setInvalid}
                />
              </>
            )}
          </div>
        </section>
      </div>
    </>
  );
}
