// What candidates declare before applying, each with the article of the rules it comes from.
import type { CallEditorWords } from '../calleditor.fr';
import { useEditing } from '../editing';
import { PlainText, TextPair } from '../fields';
import { ItemList } from '../ItemList';
import { emptyText, freshId, most } from '../model';

export function Eligibility({ t }: { t: CallEditorWords }) {
  const { draft, published, change, faultOf } = useEditing();
  const statements = draft.statements ?? [];
  return (
    <>
      <p>{t.statementsLead}</p>
      <ItemList
        t={t}
        words={t.statementList}
        field="statements"
        items={statements}
        most={most.statements}
        make={() => ({ id: freshId('condition', statements), label: emptyText, article: '' })}
        fixed={() => published !== undefined}
        closed={published !== undefined}
        fault={faultOf('statements')}
        onChange={(next) => change({ statements: next.map((one) => ({ ...one })) })}
      >
        {(statement, at, write) => (
          <>
            <TextPair
              t={t}
              field={`statements.${at}.label`}
              label={t.statementLabel}
              hint={t.statementHint}
              rows={3}
              most={4000}
              value={statement.label}
              faultOf={faultOf}
              onType={(label) => write({ ...statement, label })}
            />
            <PlainText
              field={`statements.${at}.article`}
              label={t.article}
              hint={t.articleHint}
              most={200}
              value={statement.article}
              fault={faultOf(`statements.${at}.article`)}
              onType={(article) => write({ ...statement, article })}
            />
          </>
        )}
      </ItemList>
    </>
  );
}
