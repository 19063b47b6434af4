import { digitsOf, safeNext, tokenOf } from './next';

describe('where to go once signed in', () => {
  it.each(['/', '/mon-espace', '/candidature/1?etape=lieux'])('%s is inside', (path) => {
    expect(safeNext(path)).toBe(path);
  });

  it.each(['//ailleurs.example', '/\\ailleurs.example', 'https://ailleurs.example', '', null])(
    '%s is not followed',
    (path) => {
      expect(safeNext(path)).toBeUndefined();
    },
  );

  it('is not longer than the API takes', () => {
    expect(safeNext(`/${'a'.repeat(200)}`)).toBeUndefined();
  });
});

it('reads the token of a mail’s link', () => {
  expect(tokenOf('#jeton=018f.abc-_')).toBe('018f.abc-_');
  expect(tokenOf('#contenu')).toBeUndefined();
  expect(tokenOf('')).toBeUndefined();
});

it('takes the six digits of what is pasted', () => {
  expect(digitsOf(' 012 345.')).toBe('012345');
  expect(digitsOf('Votre code : 0123456789')).toBe('012345');
});
