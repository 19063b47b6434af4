// What a file proves: said first, then what the receipt says where it is genuine.
import { useEffect, useRef } from 'react';
import type { Schemas } from '../../api/types';
import { ReceiptFacts } from '../receipt/ReceiptFacts';
import type { VerificationWords } from './verification.fr';

interface FindingProps {
  /** A new object at each check: that is what moves the focus here. */
  finding: Schemas['ReceiptFinding'];
  t: VerificationWords;
}

export function Finding({ finding, t }: FindingProps) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [finding]);
  const { verdict, text, receipt } = finding;
  const genuine = verdict === 'genuine';
  return (
    <section aria-labelledby="verdict" className="fr-mb-4w">
      <div className={genuine ? 'fr-alert fr-alert--success' : 'fr-alert fr-alert--error'}>
        <h2 id="verdict" ref={title} tabIndex={-1} className="fr-alert__title">
          {t.verdicts[verdict]}
        </h2>
        <p>{text}</p>
      </div>
      {receipt && <ReceiptFacts receipt={receipt} t={t.receipt} />}
    </section>
  );
}
