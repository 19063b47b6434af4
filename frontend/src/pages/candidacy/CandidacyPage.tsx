import { PageTitle } from '../../ui/PageTitle';
import type { CandidacyWords } from './candidacy.fr';

export default function CandidacyPage({ t }: { t: CandidacyWords }) {
  return <PageTitle title={t.title} />;
}
