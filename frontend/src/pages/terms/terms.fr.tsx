// The terms of use in French.
import { paths } from '../../navigation';
import { PageLink } from '../../ui/links';
import type { ArticleWords } from '../ArticlePage';

const termsFr: ArticleWords = ({ demo }) => ({
  title: 'Conditions d’utilisation',
  description: 'Ce que le portail propose, ce qu’il garantit et ce qu’il attend de vous.',
  lead: demo
    ? 'Cette démonstration ne reçoit aucune candidature réelle. Les conditions ci-dessous sont celles du portail en service.'
    : undefined,
  sections: [
    {
      id: 'objet',
      title: 'À quoi sert le portail',
      body: (
        <p>
          Le portail permet de candidater au programme Entrepreneurs d’intérêt général, de proposer
          un défi, d’évaluer les candidatures, de constituer les équipes et de suivre une promotion.
          Le règlement de chaque appel, publié avec lui, fixe les conditions à remplir ; en cas de
          différence, c’est lui qui fait foi.
        </p>
      ),
    },
    {
      id: 'compte',
      title: 'Votre compte',
      body: (
        <>
          <p>
            Vous vous connectez avec votre adresse électronique : un lien et un code à usage unique
            vous y sont envoyés. Ne les transmettez à personne. L’usage est gratuit.
          </p>
          <p>
            Un compte correspond à une personne. Les rôles (candidature, lecture, comité,
            administration, équipe du programme) sont donnés et retirés par l’équipe du programme.
          </p>
        </>
      ),
    },
    {
      id: 'delais',
      title: 'Les dates et les heures',
      body: (
        <>
          <p>
            Chaque période commence et finit à l’instant annoncé, à l’heure du portail ; le fuseau
            horaire est toujours écrit. C’est l’instant où le portail enregistre votre dépôt qui
            compte, non celui où vous avez cliqué : n’attendez pas les dernières minutes.
          </p>
          <p>
            Aucun délai supplémentaire n’est accordé sans avoir été publié. Une prolongation est
            datée, motivée et annoncée à toutes les personnes qui ont un brouillon ; elle n’avance
            jamais une fin.
          </p>
        </>
      ),
    },
    {
      id: 'depot',
      title: 'Brouillon et dépôt',
      body: (
        <ul>
          <li>
            Un brouillon enregistré n’est pas une candidature : seul un dépôt confirmé en est une.
          </li>
          <li>
            Chaque dépôt est une copie figée. Vous pouvez déposer de nouveau jusqu’à la fin ; le
            dernier dépôt compte.
          </li>
          <li>
            Un dépôt confirmé à l’écran est enregistré. Sans confirmation, considérez qu’il ne l’est
            pas.
          </li>
        </ul>
      ),
    },
    {
      id: 'engagements',
      title: 'Ce que vous vous engagez à faire',
      body: (
        <ul>
          <li>Donner des informations exactes, et ne déposer qu’une candidature par appel.</li>
          <li>Ne pas chercher à voir ce qui ne vous est pas destiné, ni à gêner le service.</li>
          <li>
            Si vous lisez ou jugez des candidatures : déclarer vos conflits d’intérêts, et garder
            secrets les dossiers, les notes et les décisions qui n’ont pas été publiées.
          </li>
        </ul>
      ),
    },
    {
      id: 'disponibilite',
      title: 'Disponibilité',
      body: (
        <p>
          Le portail peut être interrompu pour maintenance. Si une panne empêche de déposer près
          d’une fin, l’équipe du programme peut prolonger la période, pour toutes et tous. Signalez
          toute difficulté depuis la <PageLink to={paths.contact}>page Contact</PageLink>.
        </p>
      ),
    },
    {
      id: 'droit',
      title: 'Droit applicable',
      body: (
        <p>
          Ces conditions relèvent du droit français. L’usage des données est décrit à la page{' '}
          <PageLink to={paths.privacy}>Données personnelles</PageLink>.
        </p>
      ),
    },
  ],
});

export default termsFr;
