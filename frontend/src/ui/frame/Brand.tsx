// The lines of the block mark.
import { Fragment } from 'react';

/** The text of the block mark; portal.css takes Marianne and the motto away where it is not the State's. */
export function Brand({ lines }: { lines: readonly string[] }) {
  return lines.map((line, index) => (
    <Fragment key={line}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ));
}
