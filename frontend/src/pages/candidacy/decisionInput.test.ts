import t from './candidacy.fr';
import { checkDecision } from './decisionInput';

describe('a decision', () => {
  it('is sent with its reason, trimmed, or without', () => {
    expect(checkDecision({ outcome: 'waiting', reason: ' Dossier solide. ' }, t).body).toEqual({
      outcome: 'waiting',
      reason: 'Dossier solide.',
    });
    expect(checkDecision({ outcome: 'shortlisted', reason: '  ' }, t).body).toEqual({
      outcome: 'shortlisted',
    });
  });

  it('must be made', () => {
    const { body, errors } = checkDecision({ outcome: undefined, reason: '' }, t);
    expect(body).toBeUndefined();
    expect(errors).toEqual([{ field: 'outcome', message: t.needOutcome }]);
  });

  it('of refusal must say why', () => {
    const { body, errors } = checkDecision({ outcome: 'refused', reason: ' ' }, t);
    expect(body).toBeUndefined();
    expect(errors).toEqual([{ field: 'reason', message: t.needReason }]);
  });
});
