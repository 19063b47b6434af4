// What is done with personal data, in French.
import { paths } from '../../navigation';
import { programme } from '../../site';
import { DataTable } from '../../ui/DataTable';
import { ExternalLink, PageLink } from '../../ui/links';
import type { ArticleWords } from '../ArticlePage';

const privacyFr: ArticleWords = ({ demo }) => ({
  title: 'Données personnelles',
  description: 'Les données que le portail traite, pourquoi, combien de temps, et vos droits.',
  lead: demo
    ? 'Dans cette démonstration, les personnes sont fictives. Ce que vous y saisissez reste sur la machine de la personne qui l’a lancée. La page décrit ce que fait le portail en service.'
    : 'Le portail ne demande que ce qui sert à choisir les défis, à lire les candidatures et à constituer les équipes.',
  sections: [
    {
      id: 'responsable',
      title: 'Qui est responsable du traitement',
      body: (
        <p>
          {demo
            ? 'La personne qui a lancé cette démonstration.'
            : `La ${programme.publisher.name}, ${programme.publisher.address}, pour le programme Entrepreneurs d’intérêt général.`}
        </p>
      ),
    },
    {
      id: 'finalites',
      title: 'Pourquoi, et sur quelle base',
      body: (
        <>
          <p>
            Le traitement sert à conduire une promotion : recevoir les candidatures et les défis,
            les évaluer à égalité de traitement, constituer les équipes, informer les personnes et
            pouvoir expliquer chaque décision.
          </p>
          <p>
            Il repose sur l’exécution d’une mission d’intérêt public (article 6, paragraphe 1, point
            e, du règlement général sur la protection des données, RGPD), et non sur votre
            consentement.
          </p>
        </>
      ),
    },
    {
      id: 'donnees',
      title: 'Quelles données',
      body: (
        <>
          <DataTable
            caption="Données traitées et leur usage"
            columns={['Données', 'À quoi elles servent']}
            rows={[
              [
                'Compte : adresse électronique, nom, langue, rôles, connexions',
                'Vous reconnaître, vous écrire, vous montrer ce qui vous concerne',
              ],
              [
                'Candidature : téléphone, métier, années d’expérience, employeurs et écoles, lieux possibles, disponibilité, déclarations d’éligibilité, réponses',
                'Vérifier que la candidature est recevable, l’évaluer, repérer les conflits d’intérêts',
              ],
              [
                'Dépôts : copie figée de la candidature, date et heure, empreinte',
                'Prouver ce qui a été déposé, et quand',
              ],
              [
                'Vœux, notes, commentaires, décisions, équipe',
                'Classer, décider, constituer les équipes, expliquer les décisions',
              ],
              [
                'Défis : personnes à contacter dans l’administration',
                'Instruire le défi, préparer l’accueil de l’équipe',
              ],
              [
                'Journal : qui a fait quoi et quand, sans le contenu',
                'Répondre des décisions et de la sécurité',
              ],
            ]}
          />
          <p>
            Le portail ne demande ni votre sexe, ni votre origine, ni votre âge, ni votre état de
            santé, et aucune de ces données n’entre dans la sélection. Aucune décision n’est prise
            par un traitement entièrement automatisé : le calcul des équipes est une proposition,
            que le comité décide.
          </p>
        </>
      ),
    },
    {
      id: 'destinataires',
      title: 'Qui les voit',
      body: (
        <ul>
          <li>
            Les lectrices et lecteurs voient les dossiers qui leur sont attribués, sans nom, sans
            adresse, sans employeur et sans école. Ce que vous écrivez dans vos réponses, lui, est
            lu tel quel.
          </li>
          <li>
            Le comité et l’équipe du programme voient ce que leur rôle demande, et chaque acte est
            journalisé.
          </li>
          <li>
            L’administration d’accueil apprend le nom des membres de son équipe à la publication des
            résultats.
          </li>
          <li>Personne d’autre : ni publicité, ni mesure d’audience, ni cession à des tiers.</li>
        </ul>
      ),
    },
    {
      id: 'durees',
      title: 'Combien de temps',
      body: (
        <>
          <DataTable
            caption="Durées de conservation"
            columns={['Données', 'Durée']}
            rows={[
              ['Brouillon jamais déposé', 'Trois mois sans activité'],
              ['Candidature non retenue', 'Trois mois après la fin de la sélection'],
              ['Candidature retenue', 'Jusqu’à la fin de la promotion'],
              ['Compte sans candidature', 'Deux ans sans activité'],
              ['Journaux de sécurité', 'Douze mois'],
            ]}
          />
          <p>
            Les dossiers étant des archives publiques, leur destruction demande le visa de
            l’administration des archives ; les éléments de preuve d’une décision peuvent être
            gardés plus longtemps, à accès restreint, le temps des recours. Dans la version actuelle
            du portail, ces durées ne sont pas encore appliquées automatiquement : l’administration
            qui l’exploite doit supprimer elle-même les données arrivées à échéance.
          </p>
        </>
      ),
    },
    {
      id: 'traceurs',
      title: 'Cookies et stockage sur votre appareil',
      body: (
        <>
          <p>
            Le portail ne dépose que ce qui lui est strictement nécessaire. Aucun consentement n’est
            donc demandé.
          </p>
          <ul>
            <li>
              Un cookie de session, et un cookie qui lie le lien de connexion au navigateur qui l’a
              demandé.
            </li>
            <li>
              Dans le stockage de votre navigateur : le thème choisi, et la copie de ce que vous
              avez saisi tant que le serveur ne l’a pas enregistré.
            </li>
          </ul>
        </>
      ),
    },
    {
      id: 'droits',
      title: 'Vos droits',
      body: (
        <>
          <p>
            Vous pouvez demander à accéder à vos données, à les rectifier, à les effacer dans les
            cas prévus par le RGPD, à limiter leur traitement ou à vous y opposer pour des raisons
            tenant à votre situation. Écrivez-nous depuis la{' '}
            <PageLink to={paths.contact}>page Contact</PageLink> en demandant la personne déléguée à
            la protection des données : la réponse vous parvient sous un mois.
          </p>
          <p>
            Si elle ne vous satisfait pas, vous pouvez adresser une réclamation à la{' '}
            <ExternalLink href="https://www.cnil.fr/fr/plaintes">
              Commission nationale de l’informatique et des libertés (CNIL)
            </ExternalLink>
            .
          </p>
        </>
      ),
    },
  ],
});

export default privacyFr;
