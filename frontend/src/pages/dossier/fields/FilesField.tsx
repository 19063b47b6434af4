// Files that answer a question of the form, kept with the draft.
import { usePick } from '../../../i18n';
import { maxFiles, type FileType } from '../../../lib/upload/checkFile';
import type { Call } from '../../calls/queries';
import { useDraft } from '../draft';
import { FileChooser } from './FileChooser';
import type { FilesWords } from './files.fr';

const pdfOnly: readonly FileType[] = ['pdf'];

interface FilesFieldProps {
  question: Call['questions'][number];
  t: FilesWords;
}

export function FilesField({ question, t }: FilesFieldProps) {
  const { call, values, faultOf } = useDraft();
  const pick = usePick();
  const { id, label, help, required, shown_to_readers: shown } = question;
  const field = `files.${id}`;
  const named = call.anonymous_reading ? t.hiddenFromReaders : t.namedReading;
  return (
    <FileChooser
      field={field}
      answers={id}
      label={required ? pick(label) : `${pick(label)} ${t.optional}`}
      help={help && pick(help)}
      about={shown ? t.shownToReaders : named}
      types={question.file_types ?? pdfOnly}
      most={question.max_files ?? maxFiles}
      kept={values.files[id] ?? []}
      fault={faultOf(field)}
      t={t}
    />
  );
}
