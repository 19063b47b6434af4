// The way to a challenge's text that leaves the ranking where it is: beside it where there is room,
// else in another window.
import { useT } from '../../i18n';
import { useLang } from '../../i18n';
import type { WishesWords } from './wishes.fr';

interface ReadChallengeProps {
  id: string;
  name: string;
  t: WishesWords;
  onRead: (id: string) => void;
}

export function ReadChallenge({ id, name, t, onRead }: ReadChallengeProps) {
  const { frame } = useT();
  const lang = useLang();
  return (
    <>
      <button
        id={`lire-${id}`}
        type="button"
        className="fr-link fr-link--sm portal-wide"
        aria-label={t.read(name)}
        onClick={() => onRead(id)}
      >
        {t.readShort}
      </button>
      <a
        className="fr-link fr-link--sm portal-narrow"
        href={`${lang === 'en' ? '/en' : ''}/defis/${id}`}
        target="_blank"
        rel="noopener"
        title={`${t.read(name)} – ${frame.newWindow}`}
      >
        {t.readShort}
      </a>
    </>
  );
}
