import { PageTitle } from '../../ui/PageTitle';
import type { AuditWords } from './audit.fr';

export default function AuditPage({ t }: { t: AuditWords }) {
  return <PageTitle title={t.title} />;
}
