// Checking a draft call, then publishing it knowingly.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api, askVersioned, type Versioned } from '../../api/client';
import type { Schemas } from '../../api/types';
import { usePick } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import { fieldOfPointer } from '../../lib/forms/fieldErrors';
import { PageTitle } from '../../ui/PageTitle';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { callPath, problemPath, sectionOfField } from '../calleditor/sections';
import { mainWindow } from '../calls/current';
import { ConfirmAct } from '../committee/shared/ConfirmAct';
import { Done } from '../committee/shared/Done';
import { Loaded } from '../committee/shared/Loaded';
import { useRefusal } from '../committee/shared/useRefusal';
import { callQuery, checkQuery, rememberCall, type Call } from '../programme/calls/queries';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import type { PublishCallWords } from './publishcall.fr';

export default function PublishCallPage({ t }: { t: PublishCallWords }) {
  const { id = '' } = useParams();
  const call = useQuery(callQuery(id));
  return <Loaded query={call}>{(found) => <Publishing key={id} t={t} found={found} />}</Loaded>;
}

function Publishing({ t, found }: { t: PublishCallWords; found: Versioned<Call> }) {
  const pick = usePick();
  const { data: call } = found;
  const title = pick(call.title).trim() || t.untitled;
  const [published, setPublished] = useState<Call>();
  return (
    <ProgrammeFrame
      here={t.title}
      parent="programmeCalls"
      above={[{ label: title, to: callPath(call.id) }]}
    >
      <PageTitle title={`${t.title} – ${title}`}>{t.title}</PageTitle>
      <p className="fr-text--lead">{title}</p>
      {published ? (
        <Published t={t} call={published} />
      ) : call.status === 'published' ? (
        <p>
          {t.already} <Link to={callPath(call.id)}>{t.see}</Link>
        </p>
      ) : (
        <Check t={t} found={found} onPublished={setPublished} />
      )}
    </ProgrammeFrame>
  );
}

function Published({ t, call }: { t: PublishCallWords; call: Call }) {
  return (
    <Done heading="h2" title={t.done}>
      <p>{t.doneText[mainWindow(call)?.state ?? 'upcoming']}</p>
      <ul>
        <li>
          <Link to={`/appels/${call.id}`}>{t.seePublic}</Link>
        </li>
        <li>
          <Link to={callPath(call.id)}>{t.see}</Link>
        </li>
      </ul>
    </Done>
  );
}

interface CheckProps {
  t: PublishCallWords;
  found: Versioned<Call>;
  onPublished: (call: Call) => void;
}

function Check({ t, found, onPublished }: CheckProps) {
  const { data: call } = found;
  const check = useQuery(checkQuery(call.id));
  return (
    <Loaded query={check}>
      {({ ready, problems, warnings }) => (
        <>
          <Findings t={t} call={call} kind="problems" items={problems} />
          <Findings t={t} call={call} kind="warnings" items={warnings} />
          <p>
            <Link className="fr-link" to={callPath(call.id, 'apercu')}>
              {t.preview}
            </Link>
          </p>
          {ready ? (
            <PublishAct t={t} found={found} onPublished={onPublished} />
          ) : (
            <p className="fr-text--bold">{t.notReady}</p>
          )}
        </>
      )}
    </Loaded>
  );
}

interface FindingsProps {
  t: PublishCallWords;
  call: Call;
  kind: 'problems' | 'warnings';
  items: readonly Schemas['FieldProblem'][];
}

/** What was found, each with the way to where it is put right. */
function Findings({ t, call, kind, items }: FindingsProps) {
  const words = t[kind];
  if (items.length === 0) {
    return (
      <div className="fr-alert fr-alert--success fr-alert--sm fr-mb-3w">
        <p>{words.none}</p>
      </div>
    );
  }
  const severity = kind === 'problems' ? 'fr-alert--error' : 'fr-alert--warning';
  return (
    <section className={`fr-alert ${severity} fr-mb-3w`} aria-labelledby={kind}>
      <h2 id={kind} className="fr-alert__title">
        {words.title(items.length)}
      </h2>
      <ul>
        {items.map((item) => (
          <li key={`${item.pointer} ${item.code}`}>
            <Link to={problemPath(call, item)}>
              {t.parts[sectionOfField(fieldOfPointer(item.pointer))]}
            </Link>
            {t.colon}
            {item.detail}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PublishAct({ t, found, onPublished }: CheckProps) {
  const dates = useDates();
  const queryClient = useQueryClient();
  const { data: call, etag } = found;
  const publish = useMutation({
    mutationFn: () =>
      askVersioned(
        api.POST('/calls/{call_id}/publish', {
          params: { path: { call_id: call.id }, header: { 'If-Match': etag } },
        }),
      ),
    onSuccess: (now) => {
      onPublished(now.data);
      rememberCall(queryClient, now);
    },
    // Changed meanwhile, or no longer in order: what is shown must be what is.
    onError: async () => {
      await queryClient.invalidateQueries({ queryKey: callQuery(call.id).queryKey });
      await queryClient.invalidateQueries({ queryKey: checkQuery(call.id).queryKey });
    },
  });
  const errors = useRefusal(publish.error);
  return (
    <section aria-labelledby="publier">
      <h2 id="publier" className="fr-h4">
        {t.publishTitle}
      </h2>
      <ErrorSummary errors={errors} />
      <ConfirmAct
        label={t.publish}
        title={t.ask}
        confirm={t.confirm}
        busy={publish.isPending}
        onConfirm={() => publish.mutate()}
      >
        <ul>
          <li>{t.becomesPublic}</li>
          <li>
            {t.window(
              dates.instant(call.opens_at, call.time_zone),
              dates.until(call.closes_at, call.time_zone),
            )}
          </li>
          <li>{t.noLongerChanges}</li>
          <li>{t.told}</li>
        </ul>
      </ConfirmAct>
    </section>
  );
}
