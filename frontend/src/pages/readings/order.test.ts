import { firstToDo, neighbours, type Reading } from './order';

function reading(code: string, state: Reading['state'] = 'assigned'): Reading {
  return { id: code, code, call_id: 'c', state, scores: {}, comments: {}, version: 1 };
}

describe('the order of readings', () => {
  // As the server gives them: to do first.
  const list = [reading('L-B'), reading('L-D'), reading('L-A', 'locked'), reading('L-C', 'locked')];

  it('goes back and forth by code, whatever is handed in', () => {
    expect(neighbours(list, 'L-A').previous).toBeUndefined();
    expect(neighbours(list, 'L-A').next?.code).toBe('L-B');
    expect(neighbours(list, 'L-C').previous?.code).toBe('L-B');
    expect(neighbours(list, 'L-D').next).toBeUndefined();
  });

  it('finds what remains after this one, then from the start', () => {
    expect(neighbours(list, 'L-B').nextToDo?.code).toBe('L-D');
    expect(neighbours(list, 'L-D').nextToDo?.code).toBe('L-B');
    expect(firstToDo(list)?.code).toBe('L-B');
  });

  it('ends when all is handed in, this one apart', () => {
    const last = [reading('L-A', 'locked'), reading('L-B')];
    expect(neighbours(last, 'L-B').nextToDo).toBeUndefined();
  });

  it('still leads on from a reading that is not in the list', () => {
    expect(neighbours(list, 'gone').nextToDo?.code).toBe('L-B');
  });
});
