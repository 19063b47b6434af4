import { promotion, sixthCall } from '../../test/candidate';
import { calendarOf } from './calendarOf';
import { changesOf, currentCall, isOpening, mainWindow } from './current';
import type { Call, CallWindow } from './queries';

const [applications, wishes] = sixthCall.windows as [CallWindow, CallWindow];

function callWith(id: string, state: CallWindow['state'], dates: [string, string]): Call {
  const [opens_at, closes_at] = dates;
  return { ...sixthCall, id, opens_at, closes_at, windows: [{ ...applications, state }] };
}

const motive = { fr: 'Motif', en: 'Reason' };

describe('the call put forward', () => {
  const ended = callWith('ended', 'closed', ['2020-01-01T00:00:00Z', '2020-02-01T00:00:00Z']);
  const endedLater = callWith('later', 'closed', ['2021-01-01T00:00:00Z', '2021-02-01T00:00:00Z']);
  const soon = callWith('soon', 'upcoming', ['2023-01-01T00:00:00Z', '2023-02-01T00:00:00Z']);

  it('is the open one, before any other', () => {
    expect(currentCall([soon, ended, sixthCall])?.id).toBe(sixthCall.id);
  });

  it('is the next to open, then the last that ended', () => {
    expect(currentCall([ended, soon])?.id).toBe('soon');
    expect(currentCall([ended, endedLater])?.id).toBe('later');
  });

  it('is never one for administrations', () => {
    expect(currentCall([{ ...sixthCall, kind: 'challenges' }])).toBeUndefined();
    expect(currentCall([])).toBeUndefined();
  });
});

describe('the history of an end', () => {
  it('says from what to what, in the order of publication', () => {
    const extensions = [
      { published_at: '2022-04-12T12:00:00+02:00', closes_at: '2022-04-20T00:00:00+02:00', motive },
      { published_at: '2022-04-07T12:00:00+02:00', closes_at: '2022-04-11T00:00:00+02:00', motive },
    ];
    const changes = changesOf({ ...applications, extensions });
    expect(changes.map(({ before, after }) => [before, after])).toEqual([
      ['2022-04-04T00:00:00+02:00', '2022-04-11T00:00:00+02:00'],
      ['2022-04-11T00:00:00+02:00', '2022-04-20T00:00:00+02:00'],
    ]);
  });

  it('is empty when nothing moved', () => {
    expect(changesOf(applications)).toEqual([]);
  });
});

describe('what is said of a call', () => {
  it('tells an opening from an end', () => {
    expect(isOpening(sixthCall, wishes.opens_at)).toBe(true);
    expect(isOpening(sixthCall, wishes.closes_at)).toBe(false);
  });

  it('looks at the window of its purpose', () => {
    expect(mainWindow(sixthCall)).toBe(applications);
    expect(mainWindow({ ...sixthCall, kind: 'challenges' })).toBeUndefined();
  });
});

describe('the calendar', () => {
  it('lists every step in order, with where we stand', () => {
    expect(calendarOf(sixthCall, promotion).map(({ id, state }) => [id, state])).toEqual([
      ['applications', 'now'],
      ['shortlist', 'next'],
      ['reveal', 'next'],
      ['wishes', 'next'],
      ['result', 'next'],
      ['immersion', 'next'],
    ]);
  });

  it('says what is past from the portal’s instant', () => {
    const released = { ...sixthCall, shortlist_released_at: '2022-05-06T10:00:00+02:00' };
    const later = calendarOf({ ...released, now: '2022-05-10T10:00:00+02:00' }, promotion);
    expect(later.filter(({ state }) => state === 'past').map(({ id }) => id)).toEqual([
      'shortlist',
      'reveal',
    ]);
  });

  it('leaves the immersions out until the promotion is known', () => {
    expect(calendarOf(sixthCall, undefined).map(({ id }) => id)).not.toContain('immersion');
  });
});
