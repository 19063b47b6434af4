import { render, screen } from '@testing-library/react';
import type { Schemas } from '../api/types';
import { AnswerText } from './AnswerText';

const label = { fr: 'Question', en: 'Question' };
const option = (id: string) => ({ id, label: { fr: `Option ${id}`, en: `Option ${id}` } });

function show(kind: Schemas['QuestionKind'], said: { answer?: string; chosen?: string[] }) {
  const question = { id: 'q', kind, label, required: true, options: ['a', 'b', 'c'].map(option) };
  const answers: Record<string, string> = said.answer ? { q: said.answer } : {};
  const choices = said.chosen && { q: said.chosen };
  return render(<AnswerText question={question} said={{ answers, choices }} none="Rien" />)
    .container;
}

describe('an answer', () => {
  it('is said in the words of its kind', () => {
    expect(show('choice', { chosen: ['b'] }).textContent).toBe('Option b');
    expect(show('date', { answer: '2022-09-12' }).textContent).toMatch(/^12.septembre 2022$/);
    expect(show('long_text', { answer: ' Servir.\n ' }).textContent).toBe('Servir.');
  });

  it('of several choices is a list, in the order of the form', () => {
    show('multiple', { chosen: ['c', 'a'] });
    expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      'Option a',
      'Option c',
    ]);
  });

  it('that is an address leads there, and only to the web', () => {
    show('link', { answer: 'https://exemple.fr/a' });
    expect(screen.getByRole('link').getAttribute('href')).toBe('https://exemple.fr/a');
    expect(show('link', { answer: 'javascript:alert(1)' }).querySelector('a')).toBeNull();
  });

  it('that is none says so, whatever the kind', () => {
    for (const kind of ['short_text', 'choice', 'multiple', 'date', 'link'] as const) {
      expect(show(kind, { answer: ' ', chosen: [] }).textContent).toBe('Rien');
      expect(show(kind, {}).textContent).toBe('Rien');
    }
  });
});
