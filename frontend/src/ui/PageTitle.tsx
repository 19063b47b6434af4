// The title of a page: the tab's, the h1, and where the focus lands on arrival.
import { useRef, type ReactNode } from 'react';
import { useT } from '../i18n';
import { useFocusOnArrival } from '../lib/navigation/useFocusOnArrival';

interface PageTitleProps {
  /** What the browser tab says, unique to the page. */
  title: string;
  /** What the h1 says; the title when absent. */
  children?: ReactNode;
  /** For search engines and shared links. */
  description?: string;
  /** The page shows a refused form: the tab says so first. */
  invalid?: boolean;
  /** Which part of a page in several parts is shown, such as a step: arriving there counts as arriving. */
  place?: string;
  className?: string;
}

/** One a page, first in its content. */
export function PageTitle({
  title,
  children,
  description,
  invalid,
  place,
  className,
}: PageTitleProps) {
  const { frame } = useT();
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusOnArrival(heading, place);

  const tab = title === frame.titleSuffix ? title : `${title} – ${frame.titleSuffix}`;
  return (
    <>
      <title>{invalid ? frame.errorPrefix + tab : tab}</title>
      {description && <meta name="description" content={description} />}
      <h1 ref={heading} tabIndex={-1} className={className}>
        {children ?? title}
      </h1>
    </>
  );
}
