// The legal notice in English.
import { paths } from '../../navigation';
import { programme, type Installation } from '../../site';
import { ExternalLink, PageLink } from '../../ui/links';
import type { ArticleWords } from '../ArticlePage';

function Publisher({ demo }: Pick<Installation, 'demo'>) {
  const { name, department, address } = programme.publisher;
  if (demo) {
    return (
      <p>
        This site is a <strong>demonstration</strong> of free software. It is published neither by
        the French State, nor by DINUM, nor by any of the administrations named, and nothing done
        here has any effect. Calendars and challenges are the public ones of past cohorts; people,
        applications, scores and decisions are fictional.
      </p>
    );
  }
  return (
    <>
      <p>
        <span lang="fr">{name}</span>, department {department}
        <br />
        {address}, France
      </p>
      <p>The director of publication is the interministerial director for digital affairs.</p>
    </>
  );
}

function Hosting({ demo, host }: Pick<Installation, 'demo' | 'host'>) {
  if (demo) return <p>The demonstration runs on the machine of the person who started it.</p>;
  if (host) return <p>{host}</p>;
  return (
    <p>
      This installation has not declared its host yet. It must not be opened to the public before it
      does.
    </p>
  );
}

const legalEn: ArticleWords = ({ demo, host }) => ({
  title: 'Legal notice',
  description: 'Publisher, hosting, licence of the portal’s contents and source code.',
  sections: [
    { id: 'editeur', title: 'Publisher', body: <Publisher demo={demo} /> },
    { id: 'hebergement', title: 'Hosting', body: <Hosting demo={demo} host={host} /> },
    {
      id: 'programme',
      title: 'The programme',
      body: (
        <p>
          Entrepreneurs d’intérêt général is a programme run by the Etalab department of the French
          interministerial directorate for digital affairs (DINUM). From 2017 to 2023 its yearly
          cohorts brought together digital specialists and administrations around challenges.
        </p>
      ),
    },
    {
      id: 'contenus',
      title: 'Reuse of contents',
      body: (
        <p>
          Unless stated otherwise for intellectual property held by third parties, the contents of
          this site are offered under the{' '}
          <ExternalLink href={programme.contentLicence.url}>
            {programme.contentLicence.nameEn}
          </ExternalLink>
          . The marks of the French State (block mark, Marianne) and the Marianne typeface are
          excluded: their use is reserved to services of the State.
        </p>
      ),
    },
    {
      id: 'code',
      title: 'Source code',
      body: (
        <p>
          The portal is free software under the {programme.sourceLicence} licence. Its{' '}
          <ExternalLink href={programme.sourceCode}>source code</ExternalLink> is public.
        </p>
      ),
    },
    {
      id: 'signaler',
      title: 'Reporting a problem',
      body: (
        <p>
          For a security flaw or inaccurate or unlawful content, use the{' '}
          <PageLink to={paths.contact}>Contact page</PageLink>. Accessibility has its own{' '}
          <PageLink to={paths.accessibility}>statement</PageLink>.
        </p>
      ),
    },
  ],
});

export default legalEn;
