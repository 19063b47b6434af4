// What may be read of a person, in English.
import type { FieldWords } from './fields.fr';

export const fieldsEn: FieldWords = {
  number: 'application number',
  name: 'name',
  main_track: 'track',
  secondary_track: 'second track',
  years_experience: 'years of experience',
  places: 'possible places of work',
  answers: 'answers',
  choices: 'choices',
  email: 'e-mail address',
  phone: 'telephone',
  net_pay: 'pay',
};
