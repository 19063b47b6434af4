// What may be read of a person, in French.
export const fieldsFr = {
  number: 'numéro de candidature',
  name: 'nom',
  main_track: 'métier',
  secondary_track: 'second métier',
  years_experience: 'années d’expérience',
  places: 'lieux de travail possibles',
  answers: 'réponses',
  choices: 'choix',
  email: 'adresse électronique',
  phone: 'téléphone',
  net_pay: 'rémunération',
};

export type FieldWords = typeof fieldsFr;
