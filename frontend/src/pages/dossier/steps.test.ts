import type { Schemas } from '../../api/types';
import { sixthCall } from '../../test/candidate';
import { fieldPath, lacksBySteps, nextStep, stepOf, stepOfField, stepsOf } from './steps';

const both = (fr: string) => ({ fr, en: fr });
const question = (id: string, more: Partial<Schemas['Question']> = {}): Schemas['Question'] => ({
  id,
  kind: 'short_text',
  label: both(id),
  required: true,
  ...more,
});
const configured: Schemas['Call'] = {
  ...sixthCall,
  steps: [
    { id: 'projet', title: both('Votre projet') },
    { id: 'pieces', title: both('Vos pièces') },
  ],
  questions: [
    question('why', { step: 'projet' }),
    question('portfolio', { step: 'pieces', track: 'design' }),
    question('lost', { step: 'gone', track: 'design' }),
  ],
};
const ids = (...args: Parameters<typeof stepsOf>) => stepsOf(...args).map(({ id }) => id);
const lacks = (...pointers: string[]) =>
  pointers.map((pointer) => ({ pointer, code: 'required', detail: '' }));

describe('the steps of the form', () => {
  it('follow the call: its own steps, for the main track, without an empty one', () => {
    expect(ids(configured, undefined)).toEqual([
      'conditions',
      'vous',
      'metier',
      'q-projet',
      'recapitulatif',
    ]);
    const design = stepsOf(configured, 'design');
    expect(design.map(({ id }) => id)).toContain('q-pieces');
    expect(design[4]?.questions.map(({ id }) => id)).toEqual(['portfolio', 'lost']);
  });

  it('have one of questions when the call defines none, and neither without questions', () => {
    expect(ids(sixthCall, undefined)).toContain('questions');
    const bare = { ...sixthCall, questions: [], statements: [] };
    expect(ids(bare, 'design')).toEqual(['vous', 'metier', 'recapitulatif']);
    expect(ids({ ...bare, wishes_with_application: true }, 'design')).toContain('voeux');
  });

  it('know which asks for a field, and lead to it with its fault shown', () => {
    const steps = stepsOf(configured, 'design');
    expect(stepOfField(steps, 'files.portfolio')?.id).toBe('q-pieces');
    expect(stepOfField(steps, 'employers.0.to')?.id).toBe('metier');
    expect(stepOfField(steps, 'unknown')).toBeUndefined();
    expect(fieldPath('d1', steps, 'answers.why')).toBe(
      '/candidature/d1?etape=q-projet&corriger=1#field-answers-why',
    );
    expect(fieldPath('d1', steps, 'unknown')).toBeUndefined();
  });

  it('go on where something is missing, and end with the summary', () => {
    const steps = stepsOf(sixthCall, undefined);
    expect(nextStep(steps, lacks('/answers/motivation', '/phone'))).toBe('vous');
    expect(nextStep(steps, [])).toBe('recapitulatif');
    expect([...lacksBySteps(steps, lacks('/phone', '/name', '/main_track'))]).toEqual([
      ['vous', 2],
      ['metier', 1],
    ]);
  });

  it('are read from the address', () => {
    const steps = stepsOf(sixthCall, undefined);
    expect(stepOf(steps, 'vous')?.kind).toBe('vous');
    expect(stepOf(steps, 'ailleurs')).toBeUndefined();
    expect(stepOf(steps, null)).toBeUndefined();
  });
});
