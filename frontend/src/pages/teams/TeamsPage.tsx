import { PageTitle } from '../../ui/PageTitle';
import type { TeamsWords } from './teams.fr';

export default function TeamsPage({ t }: { t: TeamsWords }) {
  return <PageTitle title={t.title} />;
}
