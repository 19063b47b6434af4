// Whether candidates rank challenges or posts, how many, and when.
import { Link } from 'react-router';
import type { CallEditorWords } from '../calleditor.fr';
import { useEditing } from '../editing';
import { Choice, DraftNumber } from '../fields';
import { wishesModeOf, wishesPatch } from '../model';
import { sectionPath } from '../sections';

export function Wishes({ t }: { t: CallEditorWords }) {
  const { call, draft, change, faultOf } = useEditing();
  const mode = wishesModeOf(draft);
  return (
    <>
      <Choice
        field="wishes_with_application"
        legend={t.wishesMode}
        value={mode}
        options={[
          ['none', t.wishesModes.none],
          ['with_application', t.wishesModes.with_application],
          ['after_shortlist', t.wishesModes.after_shortlist],
        ]}
        fault={faultOf('wishes_with_application')}
        onChoose={(next) => change(wishesPatch(draft, next))}
      />
      {mode === 'after_shortlist' && (
        <p>
          <Link to={sectionPath(call.id, 'calendrier')}>{t.wishesDates}</Link>
        </p>
      )}
      {mode !== 'none' && (
        <>
          <Choice
            field="wishes_subject"
            legend={t.wishesSubject}
            value={draft.wishes_subject}
            options={[
              ['challenges', t.wishesSubjects.challenges],
              ['posts', t.wishesSubjects.posts],
            ]}
            fault={faultOf('wishes_subject')}
            onChoose={(wishes_subject) => change({ wishes_subject })}
          />
          <DraftNumber t={t} field="wishes_min" label={t.wishesMin} least={1} most={20} />
          <DraftNumber t={t} field="wishes_max" label={t.wishesMax} least={1} most={20} />
        </>
      )}
    </>
  );
}
