// The sign-in page in French.
export const signInFr = {
  title: 'Connexion',
  description:
    'Se connecter au portail par un code ou un lien reçu par courriel, sans mot de passe.',
  lead: 'Indiquez votre adresse électronique : vous recevrez un code à six chiffres et un lien. Il n’y a pas de mot de passe, et pas de compte à créer avant.',
  allRequired: 'Tous les champs sont obligatoires.',
  email: 'Adresse électronique',
  emailHint: 'Format attendu : nom@domaine.fr',
  emailMissing: 'Saisissez votre adresse électronique, par exemple nom@domaine.fr.',
  ask: 'Recevoir un code de connexion',
  codeTitle: 'Saisissez le code reçu',
  sent: (email: string) => `Un courriel est parti à l’adresse ${email}.`,
  sentAgain: (email: string) =>
    `Un nouveau courriel est parti à l’adresse ${email}. Le code précédent est remplacé.`,
  useLink: 'Vous pouvez aussi suivre le lien du courriel, dans ce même navigateur.',
  demoCode: 'En démonstration, aucun courriel ne part : le code se lit sur la page',
  demoMails: 'Courriels de la démonstration',
  code: 'Code à six chiffres',
  codeHint: 'Exemple : 012345. Le code sert une seule fois.',
  codeMissing: 'Saisissez les six chiffres du code, par exemple 012345.',
  validFor: 'Validité du code :',
  expired: 'Ce code a expiré. Demandez-en un nouveau.',
  signIn: 'Me connecter',
  resend: 'Recevoir un nouveau code',
  otherAddress: 'Changer d’adresse',
  linkTitle: 'Confirmez votre connexion',
  linkLead:
    'Vous avez suivi le lien reçu par courriel. Pour ouvrir votre session dans ce navigateur, confirmez.',
  linkFailed: 'Demander un nouveau lien',
  tooMany: (wait: string) => `Vous pourrez en redemander un dans ${wait}.`,
  already: (who: string) => `Vous êtes connecté ou connectée avec l’adresse ${who}.`,
  goOn: 'Continuer',
  signOut: 'Me déconnecter pour changer de compte',
  afterwards: 'Après la connexion, vous reviendrez à la page que vous aviez demandée.',
  privacy: 'Comment vos données sont-elles utilisées ?',
};

export default signInFr;

/** What the English page must hold too. */
export type SignInWords = typeof signInFr;
