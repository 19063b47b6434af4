// The preview of a call, in English.
import { callPageEn } from '../calls/callPage.en';
import { formEn } from '../dossier/form.en';
import type { CallPreviewWords } from './callpreview.fr';

const callPreviewEn: CallPreviewWords = {
  form: formEn,
  calls: callPageEn,
  title: 'Preview',
  titleOf: (call) => `Preview: ${call}`,
  untitled: 'Untitled call',
  lead: 'This is what people will see. You may try the form: nothing that you type in it is saved.',
  views: 'Parts of the preview',
  page: 'The call’s page',
};

export default callPreviewEn;
