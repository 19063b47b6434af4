import { entries, entry, setAside } from '../../test/jury';
import { cut, decisionsOf } from './cut';
import { remaining, shown, viewOf } from './entries';
import { groundsText } from './grounds';
import juryFr from './jury.fr';

const ids = (search: string) =>
  shown(new URLSearchParams(search), entries).map(({ challenge }) => challenge.id);

describe('the lists of the choice of challenges', () => {
  it.each([
    ['', 'abcdefgh'],
    ['vue=nowhere&etat=nothing', 'abcdefgh'],
    ['etat=to_sort', 'g'],
    ['etat=set_aside', 'h'],
    // What the sorting set aside is heard by nobody.
    ['vue=auditions', 'abcdefg'],
    ['vue=auditions&etat=to_convene', 'fg'],
    ['vue=auditions&etat=to_complete', 'e'],
    ['vue=classement&etat=kept', ''],
    ['vue=classement&texte=DEFI%20b', 'b'],
    ['texte=eaux', 'abcdefgh'],
    // A state of another list narrows nothing.
    ['vue=classement&etat=to_sort', 'abcdefgh'],
  ])('%s shows %s', (search, expected) => {
    expect(ids(search).join('')).toBe(expected);
  });

  it('say what remains', () => {
    expect(viewOf(new URLSearchParams())).toBe('tri');
    expect(remaining('tri', entries)).toBe(1);
    expect(remaining('auditions', entries)).toBe(3);
    expect(remaining('classement', entries)).toBe(8);
  });
});

describe('a line under the list', () => {
  const line = (places: number, of = entries) =>
    cut(of, places, (sorting) => groundsText(sorting, juryFr));
  const named = (of: { challenge: { id: string } }[]) => of.map(({ challenge }) => challenge.id);

  it('keeps those above it, and gives the others their own reason', () => {
    const found = line(3);
    expect(named(found.kept)).toEqual(['a', 'b', 'c']);
    expect(found.notKept.map(({ entry: { challenge }, reason }) => [challenge.id, reason])).toEqual(
      [
        ['d', 'Trop large.'],
        ['h', 'Le dossier est incomplet. Trop tard.'],
      ],
    );
    expect(named(found.open)).toEqual(['e', 'f', 'g']);
  });

  it('never falls among equals', () => {
    expect(named(line(2).kept)).toEqual(['a']);
    expect(named(line(2).open)).toEqual(['b', 'c', 'e', 'f', 'g']);
    expect(line(1).notKept.map(({ entry: { challenge } }) => challenge.id)).toEqual([
      ...['b', 'c', 'd', 'h'],
    ]);
  });

  it('touches no decision already made, and names the version read of the others', () => {
    const decided = entry('a', { decision: { outcome: 'kept', released: false } });
    const again = entry('h', { sorting: setAside, decision_version: 2 });
    const found = decisionsOf(line(8, [decided, again]));
    expect(found).toEqual([
      {
        entry: again,
        body: { outcome: 'not_kept', reason: 'Le dossier est incomplet. Trop tard.' },
      },
    ]);
  });
});
