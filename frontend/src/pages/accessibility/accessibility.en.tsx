// The accessibility declaration in English.
import { paths } from '../../navigation';
import { programme } from '../../site';
import { ExternalLink, PageLink } from '../../ui/links';
import type { ArticleWords } from '../ArticlePage';

const accessibilityEn: ArticleWords = ({ demo }) => ({
  title: 'Accessibility statement',
  description: 'How accessible the portal is: compliance, contact and means of redress.',
  lead: demo
    ? 'This demonstration is not a service open to the public. The statement below says where the portal itself stands.'
    : `The ${programme.publisher.name} undertakes to make its digital services accessible, under article 47 of French law no. 2005-102 of 11 February 2005.`,
  sections: [
    {
      id: 'etat',
      title: 'Compliance status',
      body: (
        <>
          <p>
            The portal Entrepreneurs d’intérêt général is <strong>not compliant</strong> with the
            French accessibility framework (RGAA): no compliance audit has been carried out yet.
          </p>
          <p>
            The multi-year accessibility scheme and this year’s action plan are not published yet.
          </p>
        </>
      ),
    },
    {
      id: 'tests',
      title: 'What is checked already',
      body: (
        <>
          <p>
            Public pages are checked by automatic tests (axe-core in the Chromium browser), in the
            light and dark themes, at widths of 1,280 and 320 pixels. Such tests see only some of
            the RGAA’s criteria and do not replace an audit. The portal has not been tried with
            screen readers yet.
          </p>
          <p>
            Pages are written in HTML5, CSS, JavaScript and SVG, with the design system of the
            French State.
          </p>
        </>
      ),
    },
    {
      id: 'contenus',
      title: 'Content that is not accessible',
      body: (
        <p>
          Without an audit, the list of content that is not accessible is not known. If a page
          resists you, telling us helps us mend it.
        </p>
      ),
    },
    {
      id: 'contact',
      title: 'Telling us about a difficulty',
      body: (
        <p>
          If you cannot reach some content or complete a step, write to us from the{' '}
          <PageLink to={paths.contact}>Contact page</PageLink>: we will point you to an accessible
          way or give you the content in another form. Tell us before a call ends: an individual
          extension, with its reason, can be granted.
        </p>
      ),
    },
    {
      id: 'recours',
      title: 'Means of redress',
      body: (
        <>
          <p>
            If you told us about a fault that keeps you from some content or service and had no
            satisfactory answer, you can:
          </p>
          <ul>
            <li>
              <ExternalLink href="https://formulaire.defenseurdesdroits.fr/">
                write to the Defender of Rights
              </ExternalLink>
            </li>
            <li>
              <ExternalLink href="https://www.defenseurdesdroits.fr/">
                contact the Defender of Rights’ delegate in your region
              </ExternalLink>
            </li>
            <li>
              send a letter, free of postage: Défenseur des droits, Libre réponse 71120, 75342 Paris
              CEDEX 07, France
            </li>
          </ul>
        </>
      ),
    },
  ],
  updated: { label: 'This statement was made on', on: programme.accessibilityDeclaredOn },
});

export default accessibilityEn;
