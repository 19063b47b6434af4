// What leaves with a submission, to read before confirming it.
import { useT } from '../../i18n';
import { Until } from '../../ui/Time';
import { contactRoles, type Challenge } from './form';
import type { HostChallengeWords } from './hostchallenge.fr';
import { tracksText } from './wording';

export function Recap({ t, challenge }: { t: HostChallengeWords; challenge: Challenge }) {
  const { tracks } = useT();
  const { name, administration, sites, posts, contacts, project_team: team = [] } = challenge;
  const people = contactRoles.map((role) => contacts?.[role]?.name).filter(Boolean);
  const rows = [
    [t.name, name],
    [t.challenge.administration, administration.name],
    [t.sites, sites.join(', ')],
    [t.postsTitle, posts.map((post) => tracksText(post, tracks)).join(' ; ')],
    [t.recapFinancing, challenge.financing_checks?.[0]?.text],
    [t.recapContacts, people.join(', ')],
    [t.teamTitle, t.people(team.length)],
  ] as const;
  return (
    <>
      <dl className="portal-dates fr-mb-3w">
        {rows.map(([label, value]) => (
          <div key={label} className="portal-dates__row">
            <dt>{label}</dt>
            <dd>{said(value, t)}</dd>
          </div>
        ))}
      </dl>
      <p>{t.submitText}</p>
      {challenge.closes_at && (
        <p>
          {t.submitAgainUntil} <Until value={challenge.closes_at} />.
        </p>
      )}
    </>
  );
}

/** What was written, or that nothing was. */
function said(value: string | undefined, t: HostChallengeWords): string {
  return value === undefined || value === '' ? t.emptyValue : value;
}
