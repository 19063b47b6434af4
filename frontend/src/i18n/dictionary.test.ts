import { en } from './en';
import { fr } from './fr';

/** Every leaf of a dictionary, by path. */
function texts(value: object, prefix = ''): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [key, item] of Object.entries(value) as [string, unknown][]) {
    if (typeof item === 'object' && item !== null) {
      texts(item, `${prefix}${key}.`).forEach((text, path) => found.set(path, text));
    } else {
      found.set(prefix + key, item);
    }
  }
  return found;
}

describe('the shared words', () => {
  it('are the same set in both languages', () => {
    expect([...texts(en).keys()]).toEqual([...texts(fr).keys()]);
  });

  it('are never empty', () => {
    for (const text of [...texts(fr).values(), ...texts(en).values()]) {
      if (typeof text === 'string') expect(text.trim()).not.toBe('');
    }
  });

  it('count as each language does', () => {
    expect([fr.dates.days(0), fr.dates.days(1), fr.dates.days(2)]).toEqual([
      '0 jour',
      '1 jour',
      '2 jours',
    ]);
    expect([en.dates.days(0), en.dates.days(1), en.dates.days(2)]).toEqual([
      '0 days',
      '1 day',
      '2 days',
    ]);
  });
});
