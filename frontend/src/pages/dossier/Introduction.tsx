// Before the form: what it asks, how long it takes, until when.
import { Link } from 'react-router';
import { usePick, useT } from '../../i18n';
import { Countdown } from '../../ui/Countdown';
import { PageTitle } from '../../ui/PageTitle';
import { Until } from '../../ui/Time';
import type { Call } from '../calls/queries';
import { Facts } from './Facts';
import type { DossierWords } from './dossier.fr';
import type { Dossier } from './queries';
import { ThreadLink } from '../threads/ThreadLink';
import { Timeline } from './Timeline';
import { lacksBySteps, nextStep, stepPath, stepsOf } from './steps';

interface IntroductionProps {
  dossier: Dossier;
  call: Call;
  t: DossierWords;
}

const minutesForTheRest = 15;
const minutesAQuestion = 10;

export function Introduction({ dossier, call, t }: IntroductionProps) {
  const pick = usePick();
  const { dates } = useT();
  const { id, missing, version, closes_at } = dossier;
  const steps = stepsOf(call, dossier.draft.main_track);
  const asking = steps.filter(({ kind }) => kind !== 'recapitulatif' && kind !== 'voeux');
  const lacks = lacksBySteps(steps, missing);
  const done = asking.filter((step) => !lacks.has(step.id)).length;
  const files = call.questions.some(({ kind }) => kind === 'file');
  const started = version > 1;
  const minutes = minutesForTheRest + minutesAQuestion * call.questions.length;
  return (
    <div className="fr-container fr-my-6w">
      <div className="fr-grid-row">
        <div className="fr-col-12 fr-col-lg-9">
          <PageTitle title={t.introTitle} />
          <p className="fr-text--lead">
            {pick(call.title)}, {call.promotion.name}. {t.introLead(steps.length)}
          </p>
          <h2 className="fr-h4">{t.introNeeds}</h2>
          <ul>
            {call.statements.length > 0 && <li>{t.needs.conditions(call.statements.length)}</li>}
            <li>{t.needs.contact}</li>
            <li>{t.needs.craft}</li>
            <li>{t.needs.places}</li>
            {call.questions.length > 0 && <li>{t.needs.questions(call.questions.length)}</li>}
            {!files && <li>{t.needs.noCv}</li>}
          </ul>
          <p>{t.introTime(spell(minutes, dates))}</p>
          <p>{t.introAfter}</p>
          <Facts
            rows={[
              [t.number, dossier.number],
              closes_at && [
                t.deadline,
                <Until key="end" value={closes_at} zone={call.time_zone} />,
              ],
              closes_at && [t.timeLeft, <Countdown key="left" to={closes_at} />],
            ]}
          />
          {started && <p>{t.form.stepsDone(done, steps.length)}</p>}
          <Link
            className="fr-btn"
            to={stepPath(id, started ? nextStep(steps, missing) : (steps[0]?.id ?? 'vous'))}
          >
            {started ? t.goOn : t.start}
          </Link>
          <p className="fr-mt-3w fr-mb-0">
            <ThreadLink dossierId={id} />
          </p>
          <div className="fr-mt-6w">
            <Timeline dossier={dossier} call={call} t={t} />
          </div>
          {started && (
            <p>
              <Link to={`/candidature/${id}?etape=retrait`}>{t.withdraw}</Link>
            </p>
          )}
        </div>
      </div>
    </div>
  );
}

/** « 1 heure et 15 minutes » */
function spell(minutes: number, words: ReturnType<typeof useT>['dates']): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours > 0 ? words.hours(hours) : '', rest > 0 ? words.minutes(rest) : ''];
  return parts.filter(Boolean).join(` ${words.and} `);
}
