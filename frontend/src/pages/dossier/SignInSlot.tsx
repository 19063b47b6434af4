// Where one signs in again without leaving the form. Its code comes only when the session has ended.
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLang } from '../../i18n';
import type { SignInWords } from '../signin/signin.fr';
import type { DossierWords } from './dossier.fr';

const panels = {
  fr: lazy(() => load(import('../signin/signin.fr'))),
  en: lazy(() => load(import('../signin/signin.en'))),
};

async function load(words: Promise<{ default: SignInWords }>) {
  const [{ SignInAgain }, { default: t }] = await Promise.all([import('./SignInAgain'), words]);
  return {
    default: (props: { owner: Owner; onDone: () => void }) => <SignInAgain {...props} t={t} />,
  };
}

interface Owner {
  id: string;
  email: string;
}

interface SignInSlotProps {
  owner: Owner;
  ended: boolean;
  t: DossierWords;
}

export function SignInSlot({ owner, ended, t }: SignInSlotProps) {
  const Panel = panels[useLang()];
  const [back, setBack] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const before = useRef<HTMLElement>(null);

  useEffect(() => {
    const remember = ({ target, relatedTarget }: FocusEvent) => {
      const inside = (one: EventTarget | null) =>
        one instanceof Node && Boolean(panel.current?.contains(one));
      if (inside(relatedTarget) && !inside(target) && target instanceof HTMLElement) {
        before.current = target;
      }
    };
    if (ended) document.addEventListener('focusout', remember);
    return () => document.removeEventListener('focusout', remember);
  }, [ended]);

  // The focus returns to the field that it left for the panel.
  useEffect(() => {
    if (ended || !back) return;
    before.current?.focus();
  }, [ended, back]);

  return (
    <>
      <p role="status" className="fr-sr-only">
        {ended ? t.session.announced : back && t.session.back}
      </p>
      {ended && (
        <section ref={panel} aria-labelledby="reconnexion" className="fr-container fr-mt-3w">
          <div className="fr-callout fr-mb-0">
            <h2 id="reconnexion" className="fr-callout__title">
              {t.session.title}
            </h2>
            <p>{t.session.text}</p>
            <Suspense fallback={null}>
              <Panel owner={owner} onDone={() => setBack(true)} />
            </Suspense>
          </div>
        </section>
      )}
    </>
  );
}
