// How to reach the team, in French.
import { paths } from '../../navigation';
import { PageLink } from '../../ui/links';
import type { Installation } from '../../site';
import type { ArticleWords } from '../ArticlePage';

function Write({ contact, demo }: Pick<Installation, 'contact' | 'demo'>) {
  if (demo) {
    return (
      <p>
        Ceci est une démonstration : personne ne répond derrière elle, et aucune adresse réelle n’y
        est donnée. Dans un service en production, l’adresse de l’équipe du programme figure ici.
      </p>
    );
  }
  if (!contact) {
    return (
      <p>
        Cette installation n’a pas encore déclaré d’adresse de contact. Elle ne doit pas être
        ouverte au public avant de l’avoir fait.
      </p>
    );
  }
  return (
    <p>
      Écrivez à l’équipe du programme : <a href={`mailto:${contact}`}>{contact}</a>
    </p>
  );
}

const contactFr: ArticleWords = ({ contact, demo }) => ({
  title: 'Contact',
  description: 'Comment joindre l’équipe du programme Entrepreneurs d’intérêt général.',
  sections: [
    { id: 'ecrire', title: 'Écrire à l’équipe', body: <Write contact={contact} demo={demo} /> },
    {
      id: 'preciser',
      title: 'Pour une réponse plus rapide',
      body: (
        <ul>
          <li>Donnez le numéro de votre candidature s’il s’agit de votre dossier.</li>
          <li>
            Un message d’erreur comporte parfois une référence : recopiez-la. Elle permet de
            retrouver l’incident sans que vous ayez à envoyer de données personnelles.
          </li>
          <li>N’envoyez jamais un code de connexion : l’équipe ne vous le demandera pas.</li>
        </ul>
      ),
    },
    {
      id: 'avant',
      title: 'La réponse existe peut-être déjà',
      body: (
        <p>
          La <PageLink to={paths.help}>page Aide</PageLink> répond aux questions sur la connexion,
          le brouillon, le dépôt et les dates. Pour vos droits sur vos données, voyez la page{' '}
          <PageLink to={paths.privacy}>Données personnelles</PageLink>.
        </p>
      ),
    },
  ],
});

export default contactFr;
