import { hearing } from '../../test/jury';
import hearingsFr from './hearings.fr';
import { inputOf, lackingOf, news, planOf, type Plan } from './plan';
import { split } from './split';

const plan = planOf(hearing);
const change = (more: Partial<Plan>) => ({ ...plan, ...more });
const lacks = (more: Partial<Plan>) =>
  lackingOf(change(more), hearingsFr.convene).map(({ field }) => field);

describe('a hearing to fix', () => {
  it('needs a time, a place or a link, jurors, and one of them for the grid', () => {
    expect(lacks({})).toEqual([]);
    expect(lacks({ place: ' ', link: 'https://visio.example/a' })).toEqual([]);
    expect(lacks({ startsAt: undefined, place: ' ' })).toEqual(['starts_at', 'place']);
    expect(lacks({ minutes: '9' })).toEqual(['minutes']);
    expect(lacks({ minutes: '40,5' })).toEqual(['minutes']);
    expect(lacks({ jurors: ['j2'] })).toEqual(['referent_id']);
    expect(lackingOf(planOf(undefined), hearingsFr.convene)).toHaveLength(4);
  });

  it('is sent without what is blank', () => {
    expect(inputOf(change({ link: '  ' }))).toEqual({
      starts_at: hearing.starts_at,
      minutes: 40,
      place: '20 avenue de Ségur',
      juror_ids: ['j1', 'j2'],
      referent_id: 'j1',
    });
  });

  it.each<[string, Partial<Plan>, object]>([
    ['nobody of the same', {}, {}],
    // The same instant, written with another offset.
    ['nobody of the same instant', { startsAt: '2022-03-31T08:00:00Z' }, {}],
    ['nobody of who holds the grid', { referent: 'j2' }, {}],
    ['everybody of another place', { place: 'Lyon' }, { moved: ['j1', 'j2'], host: true }],
    ['one called, one released', { jurors: ['j1', 'j3'] }, { called: ['j3'], released: ['j2'] }],
  ])('tells %s', (_, more, told) => {
    const none = { called: [], moved: [], released: [], host: false };
    expect(news(hearing, change(more))).toEqual({ ...none, ...told });
  });

  it('first tells its jurors and the host', () => {
    expect(news(undefined, plan)).toEqual({
      called: ['j1', 'j2'],
      moved: [],
      released: [],
      host: true,
    });
  });
});

it('a hearing is past once it is over', () => {
  const later = { ...hearing, starts_at: '2022-04-01T10:00:00+02:00' };
  const end = Date.parse('2022-03-31T10:40:00+02:00');
  expect(split([later, hearing], end - 1)).toEqual({ coming: [hearing, later], past: [] });
  expect(split([later, hearing], end)).toEqual({ coming: [later], past: [hearing] });
});
