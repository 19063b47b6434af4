// A message being written, kept on this device until it is sent.
import { useMemo, useState } from 'react';
import { useMe } from '../../api/useMe';
import { LocalCopy } from '../../lib/autosave/localCopy';

/** The text and how to change it; an empty one leaves nothing behind. `object` names what it is for. */
export function useTextDraft(object: string): [text: string, write: (text: string) => void] {
  const { me } = useMe();
  const copy = useMemo(
    () => new LocalCopy({ user: me?.id ?? '', object, version: '1' }, 'all'),
    [me?.id, object],
  );
  const kept = useMemo(() => {
    const text = copy.read()?.patch.text;
    return typeof text === 'string' ? text : '';
  }, [copy]);
  const [typed, setTyped] = useState<{ copy: LocalCopy; text: string }>();

  function write(text: string) {
    setTyped({ copy, text });
    if (text === '') copy.remove();
    else copy.write({ patch: { text }, base: {} });
  }

  return [typed?.copy === copy ? typed.text : kept, write];
}
