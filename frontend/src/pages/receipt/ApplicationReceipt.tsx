// The receipt page of one kind of submission.
import type { ReceiptWords } from './receipt.fr';
import { ReceiptPage } from './ReceiptPage';

export default function ApplicationReceipt({ t }: { t: ReceiptWords }) {
  return <ReceiptPage kind="application" t={t} />;
}
