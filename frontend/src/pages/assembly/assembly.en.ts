import type { AssemblyWords } from './assembly.fr';

const assemblyEn: AssemblyWords = { title: 'Assembly' };

export default assemblyEn;
