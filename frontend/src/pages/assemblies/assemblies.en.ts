import type { AssembliesWords } from './assemblies.fr';

const assembliesEn: AssembliesWords = { title: 'Assemblies' };

export default assembliesEn;
