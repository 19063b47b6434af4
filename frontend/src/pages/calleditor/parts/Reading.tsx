// How applications are read: by how many, with or without names, on which criteria.
import type { CallEditorWords } from '../calleditor.fr';
import { useEditing } from '../editing';
import { Check, Choice, DraftNumber, OptionalNumber, TextPair } from '../fields';
import { ItemList } from '../ItemList';
import { emptyText, freshId, most, type Criterion } from '../model';

export function Reading({ t }: { t: CallEditorWords }) {
  const { draft, change, faultOf } = useEditing();
  const rubric = draft.rubric ?? [];
  return (
    <>
      <DraftNumber t={t} field="readings_per_dossier" label={t.readings} least={1} most={9} />
      <DraftNumber
        t={t}
        field="third_reading_gap"
        label={t.gap}
        hint={t.gapHint}
        least={25}
        most={500}
      />
      <OptionalNumber
        t={t}
        field="shortlist_places"
        label={t.places}
        hint={t.placesHint}
        least={1}
        most={1000}
      />
      <Choice
        field="anonymous_reading"
        legend={t.anonymous}
        value={draft.anonymous_reading === false ? 'named' : 'anonymous'}
        options={[
          ['anonymous', t.anonymousYes, t.anonymousYesHint],
          ['named', t.anonymousNo, t.anonymousNoHint],
        ]}
        fault={faultOf('anonymous_reading')}
        onChoose={(choice) => change({ anonymous_reading: choice === 'anonymous' })}
      />
      {draft.anonymous_reading !== false && (
        <Check
          field="hide_schools"
          label={t.hideSchools}
          hint={t.hideSchoolsHint}
          checked={draft.hide_schools ?? false}
          fault={faultOf('hide_schools')}
          onCheck={(checked) => change({ hide_schools: checked })}
        />
      )}
      <section aria-labelledby="rubric-title">
        <h3 id="rubric-title" className="fr-h6">
          {t.rubric}
        </h3>
        <p>{t.rubricLead}</p>
        <ItemList
          t={t}
          words={t.criterionList}
          field="rubric"
          items={rubric}
          most={most.rubric}
          make={(): Criterion => ({ id: freshId('critere', rubric), label: emptyText })}
          fault={faultOf('rubric')}
          onChange={(next) => change({ rubric: next.map((one) => ({ ...one })) })}
        >
          {(criterion, at, write) => (
            <>
              <TextPair
                t={t}
                field={`rubric.${at}.label`}
                label={t.criterionLabel}
                most={200}
                value={criterion.label}
                faultOf={faultOf}
                onType={(label) => write({ ...criterion, label })}
              />
              <TextPair
                t={t}
                field={`rubric.${at}.help`}
                label={t.criterionHelp}
                rows={2}
                most={4000}
                value={criterion.help}
                faultOf={faultOf}
                onType={(help) => write({ ...criterion, help })}
              />
            </>
          )}
        </ItemList>
      </section>
    </>
  );
}
