// Help in French: the questions that people ask most.
import { paths } from '../../navigation';
import { PageLink } from '../../ui/links';
import type { ArticleWords } from '../ArticlePage';

const helpFr: ArticleWords = () => ({
  title: 'Aide',
  description:
    'Candidater, déposer son dossier, proposer un défi, se connecter : les réponses utiles.',
  sections: [
    {
      id: 'candidater',
      title: 'Candidater',
      body: (
        <>
          <h3 className="fr-h6">Qui peut candidater ?</h3>
          <p>
            Toute personne physique qui remplit les conditions du règlement de l’appel. Pour la
            sixième promotion, en étaient exclus les fonctionnaires en poste à la date de début, les
            membres des jurys, et les personnes qui seraient encore étudiantes en premier ou
            deuxième cycle.
          </p>
          <h3 className="fr-h6">Combien de candidatures puis-je déposer ?</h3>
          <p>
            Une par appel, dans un métier principal ; vous pouvez y ajouter un métier secondaire. La
            candidature est individuelle : les équipes sont constituées ensuite.
          </p>
          <h3 className="fr-h6">Faut-il un CV ?</h3>
          <p>
            Non. Les dossiers sont lus sans le nom : évitez de donner dans vos réponses ce qui vous
            identifierait.
          </p>
        </>
      ),
    },
    {
      id: 'dossier',
      title: 'Remplir et déposer son dossier',
      body: (
        <>
          <h3 className="fr-h6">Mes réponses sont-elles enregistrées ?</h3>
          <p>
            Oui, au fur et à mesure. Le formulaire indique l’heure du dernier enregistrement. Sans
            connexion, vos réponses restent sur votre appareil et partent au retour du réseau.
          </p>
          <h3 className="fr-h6">Puis-je modifier ma candidature après le dépôt ?</h3>
          <p>
            Oui, jusqu’à la fin de l’appel : modifiez le brouillon, puis déposez de nouveau. C’est
            le dernier dépôt qui compte. Une modification non déposée ne compte pas.
          </p>
          <h3 className="fr-h6">Quelle heure fait foi ?</h3>
          <p>
            Celle du portail, au moment où il enregistre le dépôt. « Jusqu’à minuit » comprend la
            journée entière, à l’heure de Paris sauf mention contraire.
          </p>
          <h3 className="fr-h6">L’appel est terminé et je n’ai pas déposé.</h3>
          <p>
            Votre brouillon est conservé. Si l’appel est prolongé, il redevient modifiable et vous
            êtes prévenue ou prévenu par courriel.
          </p>
        </>
      ),
    },
    {
      id: 'suite',
      title: 'Après le dépôt',
      body: (
        <>
          <h3 className="fr-h6">Quand aurai-je une réponse ?</h3>
          <p>
            Les décisions paraissent toutes ensemble, à une date unique : personne ne les connaît
            avant. Votre espace indique l’étape en cours et la suivante.
          </p>
          <h3 className="fr-h6">Comment choisir un défi ?</h3>
          <p>
            Les défis sont dévoilés à tout le monde le même jour. Les personnes présélectionnées en
            classent alors plusieurs par ordre de préférence, dans le nombre que fixe l’appel.
          </p>
        </>
      ),
    },
    {
      id: 'proposer-un-defi',
      title: 'Proposer un défi',
      body: (
        <>
          <h3 className="fr-h6">Qui peut proposer ?</h3>
          <p>
            Les administrations que désigne l’appel à défis. L’équipe du programme vous invite et
            relie votre compte à votre administration.
          </p>
          <h3 className="fr-h6">Que faut-il décrire ?</h3>
          <p>
            Le contexte, le projet, sa stratégie et sa valeur, l’équipe qui accueille, et les deux
            ou trois postes recherchés, avec les métiers acceptés pour chacun.
          </p>
        </>
      ),
    },
    {
      id: 'connexion',
      title: 'Se connecter',
      body: (
        <>
          <h3 className="fr-h6">Je ne reçois pas le courriel de connexion.</h3>
          <p>
            Vérifiez l’adresse saisie et les courriels indésirables, puis redemandez-en un. Le lien
            s’ouvre dans le navigateur qui l’a demandé ; ailleurs, saisissez le code à six chiffres.
          </p>
          <h3 className="fr-h6">Y a-t-il un mot de passe ?</h3>
          <p>Non. Le lien et le code ne servent qu’une fois et expirent vite.</p>
        </>
      ),
    },
    {
      id: 'autre',
      title: 'Une autre question',
      body: (
        <p>
          Voyez la <PageLink to={paths.contact}>page Contact</PageLink>.
        </p>
      ),
    },
  ],
});

export default helpFr;
