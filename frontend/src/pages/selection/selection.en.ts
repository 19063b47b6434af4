import type { SelectionWords } from './selection.fr';

const selectionEn: SelectionWords = { title: 'Selection' };

export default selectionEn;
