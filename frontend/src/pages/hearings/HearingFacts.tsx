// When and where a hearing is, and who sits in it.
import { Instant } from '../../ui/Time';
import type { HearingsWords } from './hearings.fr';
import type { Hearing } from './queries';

interface HearingFactsProps {
  t: Pick<HearingsWords, 'facts' | 'minutes' | 'join'>;
  hearing: Hearing;
}

export function HearingFacts({ t, hearing }: HearingFactsProps) {
  const { starts_at: at, minutes, place, link, jurors, referent, note } = hearing;
  return (
    <dl className="portal-facts">
      <dt>{t.facts.when}</dt>
      <dd>
        <Instant value={at} />
      </dd>
      <dt>{t.facts.lasts}</dt>
      <dd>{t.minutes(minutes)}</dd>
      {place && (
        <>
          <dt>{t.facts.place}</dt>
          <dd>{place}</dd>
        </>
      )}
      {link && (
        <>
          <dt>{t.facts.link}</dt>
          <dd>
            <a href={link} rel="noreferrer">
              {t.join}
            </a>
          </dd>
        </>
      )}
      {jurors.length > 0 && (
        <>
          <dt>{t.facts.jurors}</dt>
          <dd>{jurors.map(({ name }) => name).join(', ')}</dd>
        </>
      )}
      {referent && (
        <>
          <dt>{t.facts.referent}</dt>
          <dd>{referent.name}</dd>
        </>
      )}
      {note && (
        <>
          <dt>{t.facts.note}</dt>
          <dd className="portal-written">{note}</dd>
        </>
      )}
    </dl>
  );
}
