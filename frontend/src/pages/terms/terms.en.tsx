// The terms of use in English.
import { paths } from '../../navigation';
import { PageLink } from '../../ui/links';
import type { ArticleWords } from '../ArticlePage';

const termsEn: ArticleWords = ({ demo }) => ({
  title: 'Terms of use',
  description: 'What the portal offers, what it guarantees and what it expects of you.',
  lead: demo
    ? 'This demonstration receives no real application. The terms below are those of the portal in service.'
    : undefined,
  sections: [
    {
      id: 'objet',
      title: 'What the portal is for',
      body: (
        <p>
          The portal serves to apply to the programme Entrepreneurs d’intérêt général, propose a
          challenge, assess applications, assemble teams and follow a cohort. The rules of each
          call, published with it, set the conditions; where they differ from this page, they
          prevail.
        </p>
      ),
    },
    {
      id: 'compte',
      title: 'Your account',
      body: (
        <>
          <p>
            You sign in with your e-mail address: a link and a code, usable once, are sent to it. Do
            not pass them on. Use is free of charge.
          </p>
          <p>
            One account stands for one person. Roles (application, reading, committee,
            administration, programme team) are given and withdrawn by the programme team.
          </p>
        </>
      ),
    },
    {
      id: 'delais',
      title: 'Dates and times',
      body: (
        <>
          <p>
            Each period begins and ends at the announced instant, on the portal’s clock; the time
            zone is always written. What counts is the instant at which the portal records your
            submission, not the one at which you clicked: do not wait for the last minutes.
          </p>
          <p>
            No extra time is granted without being published. An extension is dated, has its reason
            and is announced to everybody with a draft; it never brings an end forward.
          </p>
        </>
      ),
    },
    {
      id: 'depot',
      title: 'Draft and submission',
      body: (
        <ul>
          <li>A saved draft is not an application: only a confirmed submission is.</li>
          <li>
            Each submission is a frozen copy. You may submit again until the end; the last one
            counts.
          </li>
          <li>
            A submission confirmed on the screen is recorded. Without a confirmation, consider that
            it is not.
          </li>
        </ul>
      ),
    },
    {
      id: 'engagements',
      title: 'What you undertake to do',
      body: (
        <ul>
          <li>Give accurate information, and submit one application per call.</li>
          <li>Not try to see what is not meant for you, nor to hinder the service.</li>
          <li>
            If you read or judge applications: declare your conflicts of interest, and keep secret
            the files, scores and decisions that are not published.
          </li>
        </ul>
      ),
    },
    {
      id: 'disponibilite',
      title: 'Availability',
      body: (
        <p>
          The portal may be interrupted for maintenance. If a failure prevents submitting near an
          end, the programme team can extend the period, for everybody. Report any difficulty from
          the <PageLink to={paths.contact}>Contact page</PageLink>.
        </p>
      ),
    },
    {
      id: 'droit',
      title: 'Governing law',
      body: (
        <p>
          These terms are governed by French law. The use of data is described on the page{' '}
          <PageLink to={paths.privacy}>Personal data</PageLink>.
        </p>
      ),
    },
  ],
});

export default termsEn;
