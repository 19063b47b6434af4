// A page of text: title, contents, sections that can be linked to.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { Summary } from '@codegouvfr/react-dsfr/Summary';
import type { ReactNode } from 'react';
import { useLang } from '../i18n';
import { formatDay } from '../lib/dates/format';
import { PageTitle } from './PageTitle';

export interface ArticleSection {
  id: string;
  title: string;
  body: ReactNode;
}

export interface ArticleContent {
  title: string;
  /** For search engines and shared links. */
  description: string;
  lead?: ReactNode;
  sections: readonly ArticleSection[];
  /** When it was last changed: « Page mise à jour le » and a calendar day. */
  updated?: { label: string; on: string };
}

/** Contents are listed from this many sections on. */
const summaryFrom = 4;

export function Article({ title, description, lead, sections, updated }: ArticleContent) {
  const lang = useLang();
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={title}
        homeLinkProps={{ to: '/' }}
        segments={[]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <div className="fr-grid-row">
        <article className="fr-col-12 fr-col-lg-9">
          <PageTitle title={title} description={description} />
          {lead && <div className="fr-text--lead">{lead}</div>}
          {sections.length >= summaryFrom && (
            <Summary
              className="fr-mb-4w"
              links={sections.map((s) => ({ linkProps: { href: `#${s.id}` }, text: s.title }))}
            />
          )}
          {sections.map((section) => (
            <section key={section.id} aria-labelledby={section.id}>
              <h2 id={section.id} tabIndex={-1} className="fr-h3 fr-mt-4w">
                {section.title}
              </h2>
              {section.body}
            </section>
          ))}
          {updated && (
            <p className="fr-text--sm fr-mt-6w">
              {updated.label} {formatDay(updated.on, lang)}.
            </p>
          )}
        </article>
      </div>
    </div>
  );
}
