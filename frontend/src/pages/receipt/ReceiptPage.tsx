// The receipt of a submission: its facts in words, the signed file, and how anybody can check it.
// It prints on one page.
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { paths } from '../../navigation';
import { ErrorView } from '../../ui/errors/ErrorBoundary';
import { Loading } from '../../ui/Loading';
import { PageTitle } from '../../ui/PageTitle';
import { receiptAddress, receiptQuery, type ReceiptKind } from './queries';
import { ReceiptFacts } from './ReceiptFacts';
import type { ReceiptWords } from './receipt.fr';

interface ReceiptPageProps {
  kind: ReceiptKind;
  t: ReceiptWords;
}

export function ReceiptPage({ kind, t }: ReceiptPageProps) {
  const { id = '', sequence = '' } = useParams();
  const { data: file, error } = useQuery(receiptQuery(kind, id, sequence));
  if (!file) return error ? <ErrorView error={error} /> : <Loading />;
  const back = {
    application: `/candidature/${id}`,
    wishes: `/candidature/${id}/voeux`,
    challenge: `${paths.hosting}/${id}`,
  }[kind];
  const title = t.titles[kind](file.receipt.sequence);
  return (
    <div className="fr-container fr-mt-2w fr-mb-8w">
      <Breadcrumb
        currentPageLabel={title}
        homeLinkProps={{ to: '/' }}
        segments={[{ label: t.backs[kind], linkProps: { to: back } }]}
        classes={{ root: 'fr-mb-2w' }}
      />
      <div className="fr-grid-row">
        <div className="fr-col-12 fr-col-lg-9">
          <PageTitle title={title} />
          <p className="fr-text--lead">{t.lead}</p>
          <ReceiptFacts receipt={file.receipt} t={t} />
          <ul className="fr-btns-group fr-btns-group--inline-md portal-no-print">
            <li>
              <a className="fr-btn" href={receiptAddress(kind, id, sequence)} download>
                {t.download}
              </a>
            </li>
            <li>
              <button type="button" className="fr-btn fr-btn--secondary" onClick={() => print()}>
                {t.print}
              </button>
            </li>
          </ul>
          <section aria-labelledby="verifier">
            <h2 id="verifier" className="fr-h4">
              {t.checkTitle}
            </h2>
            <p>
              {t.checkText} <Link to={paths.verification}>{t.checkLink}</Link>. {t.checkOffline}{' '}
              <code>portail verify receipt</code>.
            </p>
            <p className="portal-signature">
              {t.signature} <code className="portal-hash">{file.signature}</code>
            </p>
          </section>
          <p className="portal-no-print">
            <Link to={back}>{t.backTo[kind]}</Link>
          </p>
        </div>
      </div>
    </div>
  );
}
