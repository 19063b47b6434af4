// What a call says of itself below its title: conditions, calendar, tracks, questions, dates and their changes.
import type { ReactNode } from 'react';
import { usePick, useT } from '../../i18n';
import { DataTable } from '../../ui/DataTable';
import { Calendar } from './Calendar';
import type { CallPageWords } from './callPage.fr';
import { ChangesTable } from './ChangesTable';
import type { Call } from './queries';
import { Questions } from './Questions';
import { WindowDates } from './WindowDates';

export function CallContent({ call, t }: { call: Call; t: CallPageWords }) {
  const { tracks } = useT();
  return (
    <>
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
    </>
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

function Conditions({ call, t }: { call: Call; t: CallPageWords }) {
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
