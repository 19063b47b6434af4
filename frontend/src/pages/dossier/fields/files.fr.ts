// The words of the files of an application, in French.
import type { Schemas } from '../../../api/types';
import type { FileFault, FileType } from '../../../lib/upload/checkFile';
import { sizeOf } from '../../../lib/upload/sizeOf';
import type { UploadState } from '../../../lib/upload/Uploads';

const listed = (types: readonly FileType[]) => types.map((type) => type.toUpperCase()).join(', ');
const files = (n: number) => (n < 2 ? `${n} fichier` : `${n} fichiers`);

export const filesFr = {
  optional: '(optionnel)',
  limits: (types: readonly FileType[], most: number) =>
    `Formats acceptés : ${listed(types)}. ${files(most)} au plus, 10 Mo au plus par fichier, 25 Mo en tout${
      types.includes('pdf') ? ' ; 30 pages au plus par PDF, sans mot de passe' : ''
    }.${
      types.some((type) => type !== 'pdf')
        ? ' Les images sont gardées sans leurs métadonnées (lieu, date, appareil), dès leur réception.'
        : ''
    }`,
  shownToReaders:
    'Les personnes qui lisent votre candidature sans votre nom reçoivent ce document, renommé « piece-1.pdf ». Un document peut révéler votre identité : retirez votre nom, votre photo et vos coordonnées du texte et des propriétés du fichier avant de l’envoyer.',
  hiddenFromReaders:
    'Les personnes qui lisent votre candidature sans votre nom ne reçoivent pas ce document : un document peut révéler votre identité. Il est réservé à l’équipe du programme.',
  namedReading:
    'Les personnes qui lisent votre candidature reçoivent ce document, avec son nom de fichier.',
  refused: (name: string, why: string) => `${name} : ${why}`,
  faults: (types: readonly FileType[], most: number): Record<FileFault, string> => ({
    type: `ce type de fichier n’est pas accepté (acceptés : ${listed(types)}). Exportez votre document dans un de ces formats.`,
    size: 'ce fichier dépasse 10 Mo. Réduisez-le, puis choisissez-le de nouveau.',
    empty: 'ce fichier est vide. Vérifiez qu’il s’ouvre sur votre appareil.',
    count: `cette question prend ${files(most)} au plus. Retirez-en un d’abord.`,
  }),
  onTheirWay: 'Fichiers en cours d’envoi',
  keptFiles: 'Fichiers enregistrés',
  states: {
    waiting: 'En attente',
    sending: 'Envoi en cours',
    checking: 'Envoyé, vérification en cours',
    failed: 'Échec',
  } satisfies Record<UploadState, string>,
  scan: {
    pending: 'Enregistré. L’antivirus l’analysera ; vous pouvez déposer sans attendre.',
    clean: 'Enregistré, analysé par l’antivirus : rien à signaler.',
    infected:
      'L’antivirus a trouvé un contenu dangereux : ce fichier n’est montré à personne d’autre que vous. Retirez-le, puis envoyez une copie saine.',
    rejected:
      'L’antivirus n’a pas pu répondre de ce fichier : il n’est montré à personne d’autre que vous. Retirez-le, puis envoyez-en une nouvelle copie.',
    unscanned: 'Enregistré. Non analysé : ce portail n’a pas d’antivirus.',
  } satisfies Record<Schemas['AttachmentState'], string>,
  /** Of files that nothing can be done about here: the call is over. */
  scanOver: {
    pending: 'Enregistré. L’antivirus l’analysera.',
    clean: 'Enregistré, analysé par l’antivirus : rien à signaler.',
    infected:
      'L’antivirus a trouvé un contenu dangereux : ce fichier n’est montré à personne d’autre que vous. Écrivez à l’équipe du programme, qui peut vous en demander une copie saine.',
    rejected:
      'L’antivirus n’a pas pu répondre de ce fichier : il n’est montré à personne d’autre que vous. Écrivez à l’équipe du programme, qui peut vous en demander une nouvelle copie.',
    unscanned: 'Enregistré. Non analysé : ce portail n’a pas d’antivirus.',
  } satisfies Record<Schemas['AttachmentState'], string>,
  noAnswer:
    'L’envoi n’a pas abouti : vérifiez votre connexion, puis réessayez. Le fichier reste ici.',
  retry: 'Réessayer',
  giveUp: 'Renoncer',
  cancel: 'Annuler l’envoi',
  remove: 'Retirer',
  removed: (name: string) => `${name} est retiré.`,
  notRemoved: (name: string) => `${name} n’a pas pu être retiré. Réessayez.`,
  count: (kept: number, sending: number) => {
    if (sending > 0) return `${files(sending)} en cours d’envoi.`;
    return kept > 0
      ? `${files(kept)} ${kept < 2 ? 'enregistré' : 'enregistrés'}.`
      : 'Aucun fichier.';
  },
  size: (bytes: number) => sizeOf(bytes, 'fr'),
};

/** What the English words must hold too. */
export type FilesWords = typeof filesFr;
