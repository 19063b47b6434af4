import { applyPatch, type JsonObject } from '../../lib/autosave/mergePatch';
import { sixthCall } from '../../test/candidate';
import { draftOf, freshId, wishesModeOf, wishesPatch, zonePatch, type CallDraft } from './model';
import { problemPath, sectionOf, sectionOfField, sections, sectionsOf } from './sections';

const patched = (draft: CallDraft, patch: JsonObject) =>
  applyPatch(draft, patch) as unknown as CallDraft;

describe('the draft of a call', () => {
  it('holds the first announced end, not an extended one', () => {
    const [main, ...others] = sixthCall.windows;
    const extended = { ...main!, closes_at: '2022-04-20T00:00:00+02:00' };
    expect(draftOf({ ...sixthCall, windows: [extended, ...others] }).window).toEqual({
      opens_at: main!.opens_at,
      closes_at: main!.announced_closes_at,
    });
  });

  it('keeps what the call does not say unsaid', () => {
    const draft = draftOf({ ...sixthCall, windows: sixthCall.windows.slice(0, 1) });
    expect(draft.wishes_window).toBeUndefined();
    expect(draft.talent_pool_months).toBeUndefined();
    expect(Object.values(draft)).not.toContain(undefined);
  });
});

describe('the mode of wishes', () => {
  const draft = draftOf({ ...sixthCall, windows: sixthCall.windows.slice(0, 1) });

  it.each(['none', 'with_application', 'after_shortlist', 'none'] as const)(
    'becomes %s by its own patch, from any other',
    (mode) => {
      for (const from of ['none', 'with_application', 'after_shortlist'] as const) {
        const before = patched(draft, wishesPatch(draft, from));
        expect(wishesModeOf(patched(before, wishesPatch(before, mode)))).toBe(mode);
      }
    },
  );

  it('after the shortlist proposes a week that follows the applications', () => {
    const { wishes_window } = patched(draft, wishesPatch(draft, 'after_shortlist'));
    expect(wishes_window).toEqual({
      opens_at: '2022-05-09T00:00:00+02:00',
      closes_at: '2022-05-16T00:00:00+02:00',
    });
  });

  it('keeps a window that is already there', () => {
    const wishes_window = {
      opens_at: '2022-06-01T00:00:00+02:00',
      closes_at: '2022-06-08T00:00:00+02:00',
    };
    const own = { ...draft, wishes_window };
    expect(patched(own, wishesPatch(own, 'after_shortlist')).wishes_window).toEqual(wishes_window);
  });
});

it('another zone keeps what the clocks show', () => {
  const draft = draftOf(sixthCall);
  const moved = patched(draft, zonePatch(draft, 'Indian/Reunion'));
  expect(moved.window).toEqual({
    opens_at: draft.window.opens_at.replace(/[+-]\d\d:\d\d$/, '+04:00'),
    closes_at: draft.window.closes_at.replace(/[+-]\d\d:\d\d$/, '+04:00'),
  });
  expect(patched(moved, zonePatch(moved, draft.time_zone))).toEqual(draft);
});

it('an id is fresh and fits the contract', () => {
  const taken = [{ id: 'question_3' }, { id: 'question_1' }];
  expect(freshId('question', taken)).toBe('question_4');
  expect(freshId('question', [])).toMatch(/^[a-z][a-z0-9_]{1,39}$/);
});

describe('the section of a field', () => {
  it('sends nothing of what a call for challenges does not have', () => {
    const none = { kind: 'challenges' as const, wishes_max: 0, wishes_min: 0 };
    const draft = draftOf({ ...sixthCall, ...none, readings_per_dossier: 0 });
    expect(draft).not.toHaveProperty('wishes_max');
    expect(draft).not.toHaveProperty('readings_per_dossier');
  });

  it('is known for every field of a draft', () => {
    const draft = { ...draftOf(sixthCall), summary: 1, conditions: 1, talent_pool_months: 1 };
    const known = Object.keys(draft).map((field) => sectionOfField(`${field}.0.label`));
    expect(new Set(known)).toEqual(new Set(sections));
  });

  it('leads to the question that the problem is about', () => {
    const questions = [
      { id: 'why', kind: 'choice' as const, label: { fr: '', en: '' }, required: true },
    ];
    const call = { ...sixthCall, id: 'c1', questions };
    expect(problemPath(call, { pointer: '/questions/0/options', code: 'x', detail: '' })).toBe(
      '/programme/appels/c1?partie=formulaire&corriger=1&question=why#field-questions-0-options',
    );
    expect(problemPath(call, { pointer: '/window/closes_at', code: 'x', detail: '' })).toBe(
      '/programme/appels/c1?partie=calendrier&corriger=1#field-window-closes_at',
    );
  });

  it('of a call for challenges is one of the two it has', () => {
    expect(sectionsOf({ kind: 'challenges' })).toEqual(['general', 'calendrier']);
    expect(sectionOf('inconnue')).toBe('general');
  });
});
