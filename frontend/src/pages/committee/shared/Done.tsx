// Says that an act was done, where its button was: takes the focus, since the button is gone.
import { useEffect, useRef, type ReactNode } from 'react';

interface DoneProps {
  title: string;
  /** The level of its heading: one below the section it stands in. */
  heading?: 'h2' | 'h3';
  children?: ReactNode;
}

export function Done({ title, heading: Heading = 'h3', children }: DoneProps) {
  const said = useRef<HTMLHeadingElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <div className="fr-alert fr-alert--success fr-mb-4w">
      <Heading ref={said} tabIndex={-1} className="fr-alert__title">
        {title}
      </Heading>
      {children}
    </div>
  );
}
