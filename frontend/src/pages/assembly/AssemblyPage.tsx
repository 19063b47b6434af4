import { PageTitle } from '../../ui/PageTitle';
import type { AssemblyWords } from './assembly.fr';

export default function AssemblyPage({ t }: { t: AssemblyWords }) {
  return <PageTitle title={t.title} />;
}
