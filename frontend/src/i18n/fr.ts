// The words that every page shares, in French. Their type is the contract of en.ts.
// A page keeps its own words beside it (see lib/page.tsx).

const plural = (n: number, one: string, many: string) => `${n} ${Math.abs(n) < 2 ? one : many}`;

export const fr = {
  /** Names of pages, as in menus, site map and links. */
  pages: {
    home: 'Accueil',
    challenges: 'Défis',
    signIn: 'Connexion',
    mySpace: 'Mon espace',
    messages: 'Mes messages',
    help: 'Aide',
    contact: 'Contact',
    accessibility: 'Accessibilité',
    legal: 'Mentions légales',
    privacy: 'Données personnelles',
    terms: 'Conditions d’utilisation',
    siteMap: 'Plan du site',
    verification: 'Vérifier un reçu',
    juror: 'Mes lectures, mes jurys',
    assignment: 'Lectures',
    conflicts: 'Conflits d’intérêts',
    readings: 'Mes lectures',
    committee: 'Comité',
    hearings: 'Mes auditions',
    jury: 'Jury des défis',
    vetoes: 'Vetos à examiner',
    selection: 'Candidatures',
    scores: 'Notes',
    releases: 'Publications',
    assemblies: 'Constitution des équipes',
    audit: 'Journal',
    teams: 'Équipes',
    arrivals: 'Arrivées',
    hosting: 'Mes défis',
    administrations: 'Administrations',
    hostChallenges: 'Défis proposés',
    programme: 'Programme',
    programmeCalls: 'Appels et promotions',
    promotions: 'Promotions',
    people: 'Personnes et rôles',
    threads: 'Échanges',
    mailTemplates: 'Courriels du portail',
  },
  /** The names of the tracks. */
  tracks: {
    data_science: 'Sciences de la donnée',
    data_engineering: 'Ingénierie de la donnée',
    development: 'Développement',
    design: 'Design',
    digital_law: 'Droit du numérique',
  },
  frame: {
    colon: ' :',
    /** What the bar of a demonstration says where it cannot run. */
    demonstration:
      'Démonstration : les personnes, les candidatures, les notes et les classements sont fictifs. Ce site n’est pas un service de l’État. Changer de date ou de personne demande JavaScript.',
    tagline: 'Le portail des candidatures, des défis et des équipes',
    homeTitle: 'Accueil – Entrepreneurs d’intérêt général',
    signIn: 'Se connecter',
    mySpace: 'Mon espace',
    mainMenu: 'Menu principal',
    committeeMenu: 'Pages du comité',
    programmeMenu: 'Pages de l’équipe du programme',
    skipToContent: 'Contenu',
    skipToMenu: 'Menu',
    skipToFooter: 'Pied de page',
    about:
      'Le programme Entrepreneurs d’intérêt général réunit, le temps d’une promotion, des administrations qui ont un défi numérique à relever et des équipes qui viennent le relever avec elles.',
    licence:
      'Sauf mention explicite de propriété intellectuelle détenue par des tiers, les contenus de ce site sont proposés sous',
    sourceCode: 'Code source',
    newWindow: 'nouvelle fenêtre',
    loading: 'Chargement en cours…',
    titleSuffix: 'Entrepreneurs d’intérêt général',
    errorPrefix: 'Erreur : ',
    noscript:
      'Cette page a besoin de JavaScript. Vous pouvez l’activer dans les réglages de votre navigateur, lire les pages publiques sans lui, ou écrire à l’équipe depuis la page Contact.',
  },
  errors: {
    home: 'Revenir à l’accueil',
    contact: 'Nous contacter',
    reload: 'Recharger la page',
    signIn: 'Se connecter',
    code: (status: number) => `Erreur ${status}`,
    notFoundTitle: 'Page non trouvée',
    notFoundLead:
      'La page que vous cherchez est introuvable. Excusez-nous pour la gêne occasionnée.',
    notFoundText:
      'Si vous avez saisi l’adresse vous-même, vérifiez qu’elle est exacte. La page n’est peut-être plus disponible, ou pas encore : certaines ne s’ouvrent qu’à une date annoncée.',
    forbiddenTitle: 'Accès refusé',
    forbiddenLead: 'Votre compte ne donne pas accès à cette page.',
    forbiddenText:
      'Si vous pensez devoir y accéder, demandez à l’équipe du programme le rôle qui convient. Si vous avez plusieurs comptes, vérifiez que vous utilisez le bon.',
    unexpectedTitle: 'Erreur inattendue',
    unexpectedLead: 'Désolé, le portail rencontre un problème.',
    unexpectedText:
      'Rechargez la page, ou réessayez plus tard. Ce que vous avez saisi dans un brouillon est conservé sur cet appareil et sera renvoyé dès que possible.',
    unavailableTitle: 'Service indisponible',
    unavailableLead: 'Le portail est momentanément indisponible. Nous faisons au plus vite.',
    unavailableText:
      'Réessayez dans quelques minutes. Ce que vous avez saisi dans un brouillon est conservé sur cet appareil et sera renvoyé dès que possible.',
  },
  dates: {
    zones: {
      'Europe/Paris': 'heure de Paris',
      'Indian/Reunion': 'heure de La Réunion',
      'Indian/Mayotte': 'heure de Mayotte',
      'America/Martinique': 'heure de la Martinique',
      'America/Guadeloupe': 'heure de la Guadeloupe',
      'America/Cayenne': 'heure de la Guyane',
      'America/Miquelon': 'heure de Saint-Pierre-et-Miquelon',
      'Pacific/Noumea': 'heure de la Nouvelle-Calédonie',
      'Pacific/Tahiti': 'heure de Tahiti',
    } as Readonly<Record<string, string>>,
    otherZone: (city: string) =>
      /^[AEIOUYÉ]/i.test(city) ? `heure d’${city}` : `heure de ${city}`,
    dayAndTime: (day: string, time: string, zone: string) => `${day} à ${time} (${zone})`,
    dayThenTime: (day: string, time: string) => `${day} à ${time}`,
    untilMidnight: (day: string, zone: string) => `${day} inclus, jusqu’à minuit (${zone})`,
    until: (day: string, time: string, zone: string) => `${day}, jusqu’à ${time} (${zone})`,
    forReader: (when: string) => `soit ${when} à votre heure locale`,
    days: (n: number) => plural(n, 'jour', 'jours'),
    hours: (n: number) => plural(n, 'heure', 'heures'),
    minutes: (n: number) => plural(n, 'minute', 'minutes'),
    seconds: (n: number) => plural(n, 'seconde', 'secondes'),
    and: 'et',
    remaining: (parts: string) => `Il reste ${parts}`,
    over: 'Le délai est écoulé',
  },
  forms: {
    summaryTitle: (n: number) =>
      n < 2 ? 'Une réponse est à corriger' : `${n} réponses sont à corriger`,
    /** No field is at fault. */
    refusedTitle: 'La demande n’a pas abouti',
  },
  /** The way to the exchange with the programme team. */
  threads: {
    link: 'Échanger avec l’équipe du programme',
    unread: (n: number) =>
      `Échanges avec l’équipe du programme : ${plural(n, 'message non lu', 'messages non lus')}`,
  },
  session: {
    endingTitle: 'Votre session va bientôt se terminer.',
    ending: (time: string) =>
      `Elle se termine à ${time}. Vos brouillons sont conservés ; vous pourrez vous reconnecter.`,
    endedTitle: 'Votre session est terminée.',
    ended: 'Reconnectez-vous pour continuer. Ce que vous avez saisi est conservé sur cet appareil.',
    signIn: 'Me reconnecter',
  },
};

/** What a dictionary of shared words must hold. */
export type Dictionary = typeof fr;
