// The question as candidates will see it, with the very field of their form; nothing typed here is kept.
import { AnswerField } from '../../dossier/fields/AnswerField';
import { FilesField } from '../../dossier/fields/FilesField';
import { TrialDraft } from '../../callpreview/TrialDraft';
import type { CallEditorWords } from '../calleditor.fr';
import { useEditing } from '../editing';
import { callWith, type Question } from '../model';

export function QuestionTrial({ t, question }: { t: CallEditorWords; question: Question }) {
  const { call, draft } = useEditing();
  // Another id than the editor's own fields: both are on the page.
  const asked = { ...question, id: `apercu_${question.id}` };
  return (
    <section className="portal-trial" aria-labelledby={`apercu-${question.id}`}>
      <h3 id={`apercu-${question.id}`} className="fr-h6">
        {t.asSeen}
      </h3>
      <TrialDraft key={question.kind} call={callWith(call, draft)}>
        {question.kind === 'file' ? (
          <FilesField question={asked} t={t.form.files} />
        ) : (
          <AnswerField question={asked} t={t.form} />
        )}
      </TrialDraft>
    </section>
  );
}
