import { act, renderHook, waitFor } from '@testing-library/react';
import { useKept } from './useKept';

const key = { user: 'someone', object: 'revision/1', version: '1' };
const open = (of = key) => renderHook(() => useKept(of, () => ({ text: '' })));
const write = (on: ReturnType<typeof open>, text: string) =>
  act(() => on.result.current[1](() => ({ text })));

beforeEach(() => localStorage.clear());

describe('what is written for later', () => {
  it('is found again by the next visit', async () => {
    const first = open();
    write(first, 'Une raison');
    first.unmount();
    const next = open();
    await waitFor(() => expect(next.result.current[0]).toEqual({ text: 'Une raison' }));
    next.unmount();
  });

  it('is not found by somebody else, nor once forgotten', () => {
    const first = open();
    write(first, 'Une raison');
    first.unmount();
    const other = open({ ...key, user: 'another' });
    expect(other.result.current[0]).toEqual({ text: '' });
    other.unmount();
    const back = open();
    expect(back.result.current[0]).toEqual({ text: 'Une raison' });
    act(() => back.result.current[2]());
    back.unmount();
    const last = open();
    expect(last.result.current[0]).toEqual({ text: '' });
  });
});
