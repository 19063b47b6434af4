// What a receipt says, in words: on its page, and on the page that checks one.
import { useLang } from '../../i18n';
import { useDates } from '../../lib/dates/useDates';
import { Facts } from '../dossier/Facts';
import { exactTime, grouped, weight } from './exact';
import type { Receipt } from './queries';
import type { ReceiptWords } from './receipt.fr';

export function ReceiptFacts({ receipt, t }: { receipt: Receipt; t: ReceiptWords }) {
  const lang = useLang();
  const dates = useDates();
  const { kind, number, sequence, instant, call, promotion, files } = receipt;
  return (
    <Facts
      rows={[
        [t.what, t.kinds[kind](sequence)],
        [kind === 'challenge' ? t.challenge : t.number, <strong key="n">{number}</strong>],
        [
          t.received,
          <time key="t" dateTime={instant}>
            {dates.instant(instant)}
            <br />
            <span className="fr-text--sm">{t.exactly(exactTime(instant))}</span>
          </time>,
        ],
        [t.call, `${call.name}, ${promotion.name}`],
        [t.issuer, receipt.issuer],
        [t.content, <Hash key="c" value={receipt.content_sha256} />],
        ...files.map(
          (file, index) =>
            [
              t.file(index + 1, files.length),
              <span key={file.sha256}>
                {t.fileFacts(file.question, weight(file.size, lang))}
                <br />
                <Hash value={file.sha256} />
              </span>,
            ] as const,
        ),
        [t.key, <Hash key="k" value={receipt.key} />],
      ]}
    />
  );
}

/** In groups, so that it can be compared by eye and breaks at the edge of a small screen. */
function Hash({ value }: { value: string }) {
  return <code className="portal-hash">{grouped(value)}</code>;
}
