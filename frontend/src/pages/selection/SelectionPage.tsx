import { PageTitle } from '../../ui/PageTitle';
import type { SelectionWords } from './selection.fr';

export default function SelectionPage({ t }: { t: SelectionWords }) {
  return <PageTitle title={t.title} />;
}
