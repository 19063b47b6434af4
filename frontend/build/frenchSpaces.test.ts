import { withNoBreakSpaces } from './frenchSpaces.js';

describe('the spaces of French', () => {
  it.each([
    ['Une question ?', 'Une question\u00A0?'],
    ['« oui » : non ; si !', '«\u00A0oui\u00A0»\u00A0: non\u00A0; si\u00A0!'],
    ['déjà\u202F:', 'déjà\u00A0:'],
    ['10:30, https://a.example/?b=c', '10:30, https://a.example/?b=c'],
  ])('%s', (typed, wanted) => {
    expect(withNoBreakSpaces(typed)).toBe(wanted);
  });
});
