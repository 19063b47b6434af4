// The completeness meter: how much of what a submit needs is given, section by section, and the way to
// what lacks.
import type { Schemas } from '../../api/types';
import { usePick } from '../../i18n';
import { fieldId, fieldOfPointer } from '../../lib/forms/fieldErrors';
import { focusField } from '../../lib/forms/focusField';
import type { Form } from './form';
import type { HostChallengeWords } from './hostchallenge.fr';
import { sectionId } from './SectionFields';

type Progress = Schemas['SectionProgress'];

interface MeterProps {
  t: HostChallengeWords;
  form: Form;
  progress: readonly Progress[];
}

export function Meter({ t, form, progress }: MeterProps) {
  const say = usePick();
  const total = (of: 'asked' | 'given') => progress.reduce((sum, one) => sum + one[of], 0);
  const labels = new Map(form.sections.map(({ id, label }) => [id as string, say(label)]));
  return (
    <section aria-labelledby="avancement" className="portal-meter fr-p-3w fr-mb-4w">
      <h2 id="avancement" className="fr-h6 fr-mb-1w">
        {t.meterTitle}
      </h2>
      <p className="fr-mb-1w">{t.meter(total('given'), total('asked'))}</p>
      <progress
        className="portal-meter__bar"
        aria-labelledby="avancement"
        max={total('asked')}
        value={total('given')}
      />
      <ul className="portal-meter__sections fr-mt-2w fr-mb-0">
        {progress.map(({ section, asked, given, missing }) => (
          <li key={section}>
            <a href={`#${targetOf(section, missing?.[0])}`} onClick={focusField}>
              {labels.get(section) ?? t.attestTitle}
            </a>{' '}
            <span className="portal-meter__count">
              {given === asked ? t.sectionComplete : t.sectionCount(given, asked)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first thing that lacks; the section's heading when nothing does. */
function targetOf(section: string, lacking: Schemas['FieldProblem'] | undefined): string {
  return lacking ? fieldId(fieldOfPointer(lacking.pointer)) : sectionId(section);
}
