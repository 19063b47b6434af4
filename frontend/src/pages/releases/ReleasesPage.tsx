import { PageTitle } from '../../ui/PageTitle';
import type { ReleasesWords } from './releases.fr';

export default function ReleasesPage({ t }: { t: ReleasesWords }) {
  return <PageTitle title={t.title} />;
}
