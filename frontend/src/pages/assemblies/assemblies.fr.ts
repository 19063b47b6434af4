export const assembliesFr = { title: 'Assemblies' };

export default assembliesFr;

/** What the English page must hold too. */
export type AssembliesWords = typeof assembliesFr;
