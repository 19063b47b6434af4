// The accessibility declaration in French, after the State's model (RGAA).
import { paths } from '../../navigation';
import { programme } from '../../site';
import { ExternalLink, PageLink } from '../../ui/links';
import type { ArticleWords } from '../ArticlePage';

const accessibilityFr: ArticleWords = ({ demo }) => ({
  title: 'Déclaration d’accessibilité',
  description: 'L’accessibilité du portail : état de conformité, contact et voies de recours.',
  lead: demo
    ? 'Cette démonstration n’est pas un service ouvert au public. La déclaration ci-dessous dit où en est le portail lui-même.'
    : `La ${programme.publisher.name} s’engage à rendre ses services numériques accessibles, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.`,
  sections: [
    {
      id: 'etat',
      title: 'État de conformité',
      body: (
        <>
          <p>
            Le portail Entrepreneurs d’intérêt général est <strong>non conforme</strong> au
            référentiel général d’amélioration de l’accessibilité (RGAA) : aucun audit de conformité
            n’a encore été réalisé.
          </p>
          <p>
            Le schéma pluriannuel de mise en accessibilité et le plan d’action de l’année n’ont pas
            encore été publiés.
          </p>
        </>
      ),
    },
    {
      id: 'tests',
      title: 'Ce qui est déjà vérifié',
      body: (
        <>
          <p>
            Les pages publiques sont contrôlées par des tests automatiques (axe-core dans le
            navigateur Chromium), dans les thèmes clair et sombre, à 1 280 et à 320 pixels de large.
            Ces tests ne voient qu’une partie des critères du RGAA et ne remplacent pas un audit. Le
            portail n’a pas encore été essayé avec des lecteurs d’écran.
          </p>
          <p>
            Les pages sont écrites en HTML5, CSS, JavaScript et SVG, avec le Système de design de
            l’État.
          </p>
        </>
      ),
    },
    {
      id: 'contenus',
      title: 'Contenus non accessibles',
      body: (
        <p>
          Faute d’audit, la liste des contenus non accessibles n’est pas établie. Si une page vous
          résiste, votre signalement nous aide à la corriger.
        </p>
      ),
    },
    {
      id: 'contact',
      title: 'Nous signaler une difficulté',
      body: (
        <p>
          Si vous n’arrivez pas à accéder à un contenu ou à une étape, écrivez-nous depuis la{' '}
          <PageLink to={paths.contact}>page Contact</PageLink> : nous vous orienterons vers une
          solution accessible ou vous donnerons le contenu sous une autre forme. Signalez-le avant
          la fin d’un appel : une prolongation individuelle et motivée peut vous être accordée.
        </p>
      ),
    },
    {
      id: 'recours',
      title: 'Voies de recours',
      body: (
        <>
          <p>
            Si vous nous avez signalé un défaut d’accessibilité qui vous empêche d’accéder à un
            contenu ou à un service et que vous n’avez pas obtenu de réponse satisfaisante, vous
            pouvez :
          </p>
          <ul>
            <li>
              <ExternalLink href="https://formulaire.defenseurdesdroits.fr/">
                écrire un message au Défenseur des droits
              </ExternalLink>
            </li>
            <li>
              <ExternalLink href="https://www.defenseurdesdroits.fr/">
                contacter le délégué du Défenseur des droits dans votre région
              </ExternalLink>
            </li>
            <li>
              envoyer un courrier, gratuit et sans timbre : Défenseur des droits, Libre réponse
              71120, 75342 Paris CEDEX 07
            </li>
          </ul>
        </>
      ),
    },
  ],
  updated: {
    label: 'Cette déclaration a été établie le',
    on: programme.accessibilityDeclaredOn,
  },
});

export default accessibilityFr;
