import { PageTitle } from '../../ui/PageTitle';
import type { AssembliesWords } from './assemblies.fr';

export default function AssembliesPage({ t }: { t: AssembliesWords }) {
  return <PageTitle title={t.title} />;
}
