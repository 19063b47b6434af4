// The journal of acts, for the programme team and the data protection officer.
import { PageTitle } from '../../ui/PageTitle';
import { CommitteeFrame } from '../committee/shared/CommitteeFrame';
import type { AuditWords } from './audit.fr';
import { Entries } from './Entries';
import { Filters } from './Filters';

export default function AuditPage({ t }: { t: AuditWords }) {
  return (
    <CommitteeFrame here={t.title}>
      <PageTitle title={t.title} />
      <p className="portal-prose">{t.lead}</p>
      <Filters t={t} />
      <Entries t={t} />
    </CommitteeFrame>
  );
}
