// Every mail the portal sends: to whom, when, its text, and its page in each language.
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../api/client';
import type { Schemas } from '../../api/types';
import { usePick, useT } from '../../i18n';
import { ErrorView } from '../../ui/errors/ErrorBoundary';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import { ProgrammeFrame } from '../programme/ProgrammeFrame';
import type { MailTemplatesWords } from './mailtemplates.fr';

const mailTemplatesQuery = queryOptions({
  queryKey: ['mail-templates'],
  queryFn: ({ signal }) => ask(api.GET('/mail-templates', { signal })),
});

export default function MailTemplatesPage({ t }: { t: MailTemplatesWords }) {
  const { data, error } = useQuery(mailTemplatesQuery);
  if (error) return <ErrorView error={error} />;
  if (!data) return <Loading />;
  return (
    <ProgrammeFrame here={t.title}>
      <PageTitle title={t.title} />
      <p className="portal-prose">{t.lead}</p>
      <p>{t.count(data.items.length)}</p>
      <ul className="portal-plain-list">
        {data.items.map((mail) => (
          <li key={mail.name} className="portal-row">
            <MailTemplate mail={mail} t={t} />
          </li>
        ))}
      </ul>
    </ProgrammeFrame>
  );
}

function MailTemplate({ mail, t }: { mail: Schemas['MailTemplate']; t: MailTemplatesWords }) {
  const pick = usePick();
  const { frame } = useT();
  const subject = pick(mail.subject);
  const about = <span className="fr-sr-only">{t.ofMail(subject)}</span>;
  return (
    <article>
      <h2 className="fr-h6 fr-mb-1w">{subject}</h2>
      <dl className="portal-dates">
        <dt>{t.to}</dt>
        <dd>{pick(mail.to)}</dd>
        <dt>{t.moment}</dt>
        <dd>{pick(mail.moment)}</dd>
      </dl>
      <details>
        <summary className="portal-mail__summary">
          {t.read}
          {about}
        </summary>
        <p className="portal-written fr-mt-2w">{pick(mail.text)}</p>
      </details>
      <ul className="portal-plain-list fr-mt-1w">
        {(['fr', 'en'] as const).map((lang) => (
          <li key={lang}>
            <a
              className="fr-link"
              href={`/api/v1/mail-templates/${mail.name}/preview?lang=${lang}`}
              target="_blank"
              rel="noopener"
              title={`${t.open[lang]}${t.ofMail(subject)} – ${frame.newWindow}`}
            >
              {t.open[lang]}
              {about}
            </a>
          </li>
        ))}
      </ul>
    </article>
  );
}
