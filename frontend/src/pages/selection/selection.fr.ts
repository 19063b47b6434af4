export const selectionFr = { title: 'Selection' };

export default selectionFr;

/** What the English page must hold too. */
export type SelectionWords = typeof selectionFr;
