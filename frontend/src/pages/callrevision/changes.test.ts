import { sixthCall } from '../../test/candidate';
import { draftOf, type Question } from '../calleditor/model';
import { changesOfForm } from './changes';

const question = (id: string): Question => ({
  id,
  kind: 'date',
  label: { fr: `Question ${id}`, en: id },
  required: false,
});
const call = { ...sixthCall, questions: ['a', 'b', 'c'].map(question) };

it('tells what a new version adds, changes and moves', () => {
  const draft = draftOf(call);
  expect(changesOfForm(call, draft)).toEqual([]);
  const [a, b, c] = call.questions;
  const changed = { ...b!, label: { fr: 'Reformulée', en: 'Reworded' } };
  expect(changesOfForm(call, { ...draft, questions: [a!, changed, c!, question('d')] })).toEqual([
    { kind: 'changed', what: 'question', name: 'Reformulée' },
    { kind: 'added', what: 'question', name: 'Question d' },
  ]);
  expect(changesOfForm(call, { ...draft, questions: [a!, c!, b!] })).toEqual([
    { kind: 'moved', what: 'question', name: 'Question c' },
  ]);
});
