import { localProblem } from '../../api/problem';
import { fieldId, fieldOfPointer, formErrors, messageOf } from './fieldErrors';

describe('from a problem to the fields', () => {
  it.each([
    ['/name', 'name', 'field-name'],
    ['/answers/motivation', 'answers.motivation', 'field-answers-motivation'],
    ['/employers/0/name', 'employers.0.name', 'field-employers-0-name'],
    ['/a~1b/c~0d', 'a/b.c~d', 'field-a-b-c-d'],
    ['', '', 'field-'],
  ])('%s is %s', (pointer, field, id) => {
    expect(fieldOfPointer(pointer)).toBe(field);
    expect(fieldId(field)).toBe(id);
  });

  it('gives each error its field, and the sentence when there is none', () => {
    const problem = {
      ...localProblem(422, 'invalid_fields', 'À corriger'),
      errors: [
        { pointer: '/name', code: 'too_long', detail: 'Nom trop long' },
        { pointer: '/name', code: 'again', detail: 'Encore' },
        { pointer: '', code: 'whole', detail: 'Dossier incomplet' },
      ],
    };
    const errors = formErrors(problem);
    expect(errors[2]).toEqual({ field: undefined, message: 'Dossier incomplet' });
    expect(messageOf(errors, 'name')).toBe('Nom trop long');
    expect(messageOf(errors, 'phone')).toBeUndefined();
    expect(formErrors(localProblem(409, 'call_closed', 'Terminé'))).toEqual([
      { message: 'Terminé' },
    ]);
  });
});
