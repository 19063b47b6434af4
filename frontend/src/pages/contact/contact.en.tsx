// How to reach the team, in English.
import { paths } from '../../navigation';
import { PageLink } from '../../ui/links';
import type { Installation } from '../../site';
import type { ArticleWords } from '../ArticlePage';

function Write({ contact, demo }: Pick<Installation, 'contact' | 'demo'>) {
  if (demo) {
    return (
      <p>
        This is a demonstration: nobody answers behind it, and it gives no real address. In a
        service in production, the address of the programme team stands here.
      </p>
    );
  }
  if (!contact) {
    return (
      <p>
        This installation has not declared a contact address yet. It must not be opened to the
        public before it does.
      </p>
    );
  }
  return (
    <p>
      Write to the programme team: <a href={`mailto:${contact}`}>{contact}</a>
    </p>
  );
}

const contactEn: ArticleWords = ({ contact, demo }) => ({
  title: 'Contact',
  description: 'How to reach the team of the programme Entrepreneurs d’intérêt général.',
  sections: [
    { id: 'ecrire', title: 'Writing to the team', body: <Write contact={contact} demo={demo} /> },
    {
      id: 'preciser',
      title: 'For a quicker answer',
      body: (
        <ul>
          <li>Give the number of your application if it is about your application.</li>
          <li>
            An error message may carry a reference: copy it. It leads to the incident without your
            having to send personal data.
          </li>
          <li>Never send a sign-in code: the team will not ask for it.</li>
        </ul>
      ),
    },
    {
      id: 'avant',
      title: 'The answer may be there already',
      body: (
        <p>
          The <PageLink to={paths.help}>Help page</PageLink> answers questions about signing in,
          drafts, submitting and dates. For your rights over your data, see the page{' '}
          <PageLink to={paths.privacy}>Personal data</PageLink>.
        </p>
      ),
    },
  ],
});

export default contactEn;
