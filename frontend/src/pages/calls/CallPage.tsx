// A call, as everybody may read it: who may apply, for what, with which questions, until when.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { usePick, useT } from '../../i18n';
import { DataTable } from '../../ui/DataTable';
import { ErrorView } from '../../ui/errors/ErrorBoundary';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import { ApplyAction } from './ApplyAction';
import { CallAnswers } from './CallAnswers';
import type { CallsWords } from './calls.fr';
import { Calendar } from './Calendar';
import { CallState } from './CallState';
import { ChangesTable } from './ChangesTable';
import { mainWindow } from './current';
import { callQuery, type Call } from './queries';
import { Questions } from './Questions';
import { WindowDates } from './WindowDates';

export default function CallPage({ t }: { t: CallsWords }) {
  const { id = '' } = useParams();
  const { data: call, error } = useQuery(callQuery(id));
  if (call) return <CallArticle call={call} t={t} />;
  return error ? <ErrorView error={error} /> : <Loading live="call" />;
}

function CallArticle({ call, t }: { call: Call; t: CallsWords }) {
  const pick = usePick();
  const { tracks } = useT();
  const main = mainWindow(call);
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={pick(call.title)}
        homeLinkProps={{ to: '/' }}
        segments={[]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <article>
        <PageTitle title={pick(call.title)} description={t.description} />
        {main && <CallState state={main.state} t={t} />}
        <p className="fr-text--lead fr-mt-2w">
          {call.promotion.name}. {call.summary && pick(call.summary)}
        </p>
        <ul className="fr-btns-group fr-btns-group--inline-md fr-mb-2w">
          <ApplyAction call={call} t={t} />
        </ul>
        {call.kind === 'candidates' && <Conditions call={call} t={t} />}
        {call.kind === 'candidates' && (
          <Section id="calendrier" title={t.calendarTitle}>
            <Calendar call={call} t={t} />
          </Section>
        )}
        {call.tracks.length > 0 && (
          <Section id="metiers" title={t.tracksTitle}>
            <ul>
              {call.tracks.map((track) => (
                <li key={track}>{tracks[track]}</li>
              ))}
            </ul>
          </Section>
        )}
        {call.kind === 'candidates' && (
          <Section id="questions" title={t.questionsTitle}>
            <Questions call={call} t={t} />
          </Section>
        )}
        <Section id="dates" title={t.datesTitle}>
          {call.windows.map((window) => (
            <div key={window.name} className="fr-mb-4w">
              <h3 className="fr-h5">{t.windows[window.name]}</h3>
              <WindowDates window={window} zone={call.time_zone} t={t} />
              {window.extensions.length > 0 ? (
                <ChangesTable window={window} zone={call.time_zone} t={t} />
              ) : (
                <p className="fr-text--sm">{t.noChange}</p>
              )}
            </div>
          ))}
        </Section>
        {call.kind === 'candidates' && <CallAnswers call={call} t={t} />}
      </article>
    </div>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="fr-mb-6w">
      <h2 id={id} tabIndex={-1} className="fr-h3">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** Texts of a call are plain: an empty line ends a paragraph. */
const paragraphs = (text: string) => text.split(/\n{2,}/);

function Conditions({ call, t }: { call: Call; t: CallsWords }) {
  const pick = usePick();
  return (
    <Section id="conditions" title={t.conditionsTitle}>
      {call.conditions && paragraphs(pick(call.conditions)).map((text) => <p key={text}>{text}</p>)}
      {call.statements.length === 0 ? (
        <p>{t.noConditions}</p>
      ) : (
        <>
          <p>{t.conditionsLead}</p>
          <DataTable
            caption={t.conditionsTitle}
            captionHidden
            columns={t.conditionsColumns}
            rows={call.statements.map(({ label, article }) => [pick(label), article])}
          />
        </>
      )}
    </Section>
  );
}
