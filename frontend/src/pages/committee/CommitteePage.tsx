import { PageTitle } from '../../ui/PageTitle';
import type { CommitteeWords } from './committee.fr';

export default function CommitteePage({ t }: { t: CommitteeWords }) {
  return <PageTitle title={t.title} />;
}
