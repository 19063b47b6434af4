// The legal notice in French.
import { paths } from '../../navigation';
import { programme, type Installation } from '../../site';
import { ExternalLink, PageLink } from '../../ui/links';
import type { ArticleWords } from '../ArticlePage';

function Publisher({ demo }: Pick<Installation, 'demo'>) {
  const { name, department, address } = programme.publisher;
  if (demo) {
    return (
      <p>
        Ce site est une <strong>démonstration</strong> d’un logiciel libre. Il n’est publié ni par
        l’État, ni par la DINUM, ni par aucune des administrations citées, et aucune démarche n’y a
        d’effet. Les calendriers et les défis repris sont ceux, publics, de promotions passées ; les
        personnes, les candidatures, les notes et les décisions sont fictives.
      </p>
    );
  }
  return (
    <>
      <p>
        {name}, département {department}
        <br />
        {address}
      </p>
      <p>
        La direction de la publication est assurée par la directrice ou le directeur
        interministériel du numérique.
      </p>
    </>
  );
}

function Hosting({ demo, host }: Pick<Installation, 'demo' | 'host'>) {
  if (demo) return <p>La démonstration s’exécute sur la machine de la personne qui l’a lancée.</p>;
  if (host) return <p>{host}</p>;
  return (
    <p>
      Cette installation n’a pas encore déclaré son hébergeur. Elle ne doit pas être ouverte au
      public avant de l’avoir fait.
    </p>
  );
}

const legalFr: ArticleWords = ({ demo, host }) => ({
  title: 'Mentions légales',
  description: 'Éditeur, hébergement, licence des contenus et du code source du portail.',
  sections: [
    { id: 'editeur', title: 'Éditeur', body: <Publisher demo={demo} /> },
    { id: 'hebergement', title: 'Hébergement', body: <Hosting demo={demo} host={host} /> },
    {
      id: 'programme',
      title: 'Le programme',
      body: (
        <p>
          Entrepreneurs d’intérêt général est un programme porté par le département Etalab de la
          direction interministérielle du numérique (DINUM). De 2017 à 2023, ses promotions
          annuelles ont réuni des spécialistes du numérique et des administrations autour de défis.
        </p>
      ),
    },
    {
      id: 'contenus',
      title: 'Réutilisation des contenus',
      body: (
        <p>
          Sauf mention explicite de propriété intellectuelle détenue par des tiers, les contenus de
          ce site sont proposés sous{' '}
          <ExternalLink href={programme.contentLicence.url}>
            {programme.contentLicence.name}
          </ExternalLink>
          . Les marques de l’État (bloc-marque, Marianne) et la police Marianne en sont exclues :
          leur usage est réservé aux services de l’État.
        </p>
      ),
    },
    {
      id: 'code',
      title: 'Code source',
      body: (
        <p>
          Le portail est un logiciel libre, sous licence {programme.sourceLicence}. Son{' '}
          <ExternalLink href={programme.sourceCode}>code source</ExternalLink> est public.
        </p>
      ),
    },
    {
      id: 'signaler',
      title: 'Signaler un problème',
      body: (
        <p>
          Pour une faille de sécurité, un contenu inexact ou illicite, utilisez la{' '}
          <PageLink to={paths.contact}>page Contact</PageLink>. L’accessibilité a sa propre{' '}
          <PageLink to={paths.accessibility}>déclaration</PageLink>.
        </p>
      ),
    },
  ],
});

export default legalFr;
