// What calibration finds, in sentences, with the way to the applications it concerns.
import { Link } from 'react-router';
import type { Schemas } from '../../api/types';
import { useLang } from '../../i18n';
import { paths } from '../../navigation';
import { centsText } from '../committee/shared/mean';
import { names } from '../selection/filters';
import type { ScoresWords } from './scores.fr';

export function Findings({ t, scores }: { t: ScoresWords; scores: Schemas['Scores'] }) {
  const lang = useLang();
  const { estimated, readings, noise, severity, groups, gap, line, unsure, moved } = scores;
  const { third_readings: thirds } = scores;
  const inList = (signal: Schemas['DossierSignal']) =>
    `${paths.selection}?${names.signal}=${signal}`;
  return (
    <section aria-labelledby="constats" className="fr-mb-4w">
      <h2 id="constats" className="fr-h4">
        {t.findings}
      </h2>
      {groups > 1 && <p className="fr-callout fr-mb-2w">{t.groups(groups)}</p>}
      <ul className="portal-prose">
        <li>
          {estimated
            ? t.estimated(readings, centsText(severity, lang), centsText(noise, lang))
            : t.tooFew(readings)}
        </li>
        {estimated && line !== undefined && (
          <li>
            {t.unsure(unsure, line, moved)}{' '}
            {unsure > 0 && <Link to={inList('unsure')}>{t.seeThem}</Link>}
          </li>
        )}
        <li>
          {t.thirds(thirds, centsText(gap, lang))}{' '}
          {thirds > 0 && <Link to={inList('third_reading')}>{t.seeThem}</Link>}
        </li>
      </ul>
    </section>
  );
}
