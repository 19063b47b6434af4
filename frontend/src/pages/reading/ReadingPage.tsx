import { PageTitle } from '../../ui/PageTitle';
import type { ReadingWords } from './reading.fr';

export default function ReadingPage({ t }: { t: ReadingWords }) {
  return <PageTitle title={t.title} />;
}
