// Says that an act was done, where its button was: takes the focus, since the button is gone.
import { useEffect, useRef, type ReactNode } from 'react';

interface DoneProps {
  title: string;
  children?: ReactNode;
}

export function Done({ title, children }: DoneProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="fr-alert fr-alert--success fr-mb-4w">
      <h3 ref={heading} tabIndex={-1} className="fr-alert__title">
        {title}
      </h3>
      {children}
    </div>
  );
}
