export const assemblyFr = { title: 'Assembly' };

export default assemblyFr;

/** What the English page must hold too. */
export type AssemblyWords = typeof assemblyFr;
