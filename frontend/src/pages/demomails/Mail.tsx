// One mail: for whom, what it is about, its code and its link; the whole text on demand.
import { Link } from 'react-router';
import type { Schemas } from '../../api/types';
import { useT } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import type { DemoMailsWords } from './demomails.fr';

export function Mail({ mail, t }: { mail: Schemas['Mail']; t: DemoMailsWords }) {
  const dates = useDates();
  const { frame } = useT();
  const { id, to, subject, text, code, link, created_at: at } = mail;
  return (
    <article>
      <h2 className="fr-h6 fr-mb-1v">{subject}</h2>
      <p className="fr-text--sm fr-mb-2w portal-written">
        {to && `${t.to(to)}, `}
        {dates.instant(at)}
      </p>
      {code && (
        <p className="fr-text--lg">
          {t.code} <strong>{code}</strong>
        </p>
      )}
      {link && (
        <p className="fr-mb-1w">
          <Link className="fr-link" to={link}>
            {t.open}
            <span className="fr-sr-only">{t.ofMail(subject)}</span>
          </Link>
        </p>
      )}
      <p className="fr-mb-1w">
        <a
          className="fr-link"
          href={`/api/v1/demo/mails/${id}/preview`}
          target="_blank"
          rel="noopener"
          title={`${t.preview}${t.ofMail(subject)} – ${frame.newWindow}`}
        >
          {t.preview}
          <span className="fr-sr-only">{t.ofMail(subject)}</span>
        </a>
      </p>
      <details>
        <summary className="portal-mail__summary">
          {t.read}
          <span className="fr-sr-only">{t.ofMail(subject)}</span>
        </summary>
        <p className="portal-prose fr-mt-2w fr-mb-0">{text}</p>
      </details>
    </article>
  );
}
