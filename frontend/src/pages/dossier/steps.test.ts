import { fieldPath, nextStep, stepOf, stepOfField, unfinishedSteps } from './steps';

const lacks = (...pointers: string[]) =>
  pointers.map((pointer) => ({ pointer, code: 'required', detail: '' }));

describe('the steps of the form', () => {
  it('know which asks for a field', () => {
    expect(stepOfField('answers.motivation')).toBe('questions');
    expect(stepOfField('employers.0.to')).toBe('parcours');
    expect(stepOfField('unknown')).toBeUndefined();
  });

  it('lead to a field with its fault shown', () => {
    expect(fieldPath('d1', 'statements.a')).toBe(
      '/candidature/d1?etape=conditions&corriger=1#field-statements-a',
    );
    expect(fieldPath('d1', 'unknown')).toBeUndefined();
  });

  it('go on where something is missing, and end with the summary', () => {
    expect(nextStep(lacks('/answers/q', '/phone'))).toBe('identite');
    expect(nextStep([])).toBe('recapitulatif');
    expect([...unfinishedSteps(lacks('/phone', '/name', '/places'))]).toEqual([
      'identite',
      'lieux',
    ]);
  });

  it('are read from the address', () => {
    expect(stepOf('lieux')).toBe('lieux');
    expect(stepOf('ailleurs')).toBeUndefined();
    expect(stepOf(null)).toBeUndefined();
  });
});
