// One answer: where passages are chosen, what may say who wrote it, and what readers will see.
import { useId, useRef, useState } from 'react';
import type { Schemas } from '../../api/types';
import { usePick } from '../../i18n';
import type { MaskingWords } from './masking.fr';
import { characterAt, isMasked, masked, pieces, wordsOf, type Mask } from './passages';

interface AnswerProps {
  t: MaskingWords;
  question: Schemas['Question'];
  answer: string;
  masks: readonly Mask[];
  suggestions: readonly Schemas['MaskSuggestion'][];
  onMask: (mask: Mask) => void;
  onUnmask: (mask: Mask) => void;
}

export function Answer(props: AnswerProps) {
  const { t, question, answer, masks, suggestions, onMask, onUnmask } = props;
  const pick = usePick();
  const id = useId();
  const proposed = suggestions.filter((one) => !isMasked(masks, one));
  return (
    <section aria-labelledby={id} className="fr-mb-4w">
      <h3 id={id} className="fr-h6 fr-mb-1w">
        {pick(question.label)}
      </h3>
      {answer === '' ? (
        <p className="fr-hint-text">{t.noAnswer}</p>
      ) : (
        <>
          <Choose t={t} answer={answer} question={question.id} onMask={onMask} />
          <Passages
            title={t.suggested}
            items={proposed.map((one) => ({
              mask: one,
              text: t.because(wordsOf(answer, one), t.why[one.why]),
              act: t.maskThis,
            }))}
            onAct={({ question: of, from, to }) => onMask({ question: of, from, to })}
          />
          <Passages
            title={t.maskedTitle}
            items={masks.map((mask) => ({
              mask,
              text: t.quoted(wordsOf(answer, mask)),
              act: t.unmask,
            }))}
            onAct={onUnmask}
          />
          {masks.length > 0 && <Preview t={t} answer={answer} masks={masks} />}
        </>
      )}
    </section>
  );
}

interface ChooseProps extends Pick<AnswerProps, 't' | 'answer' | 'onMask'> {
  question: string;
}

/** The answer in a field that does not change: its passages are selected with the mouse or the keyboard. */
function Choose({ t, answer, question, onMask }: ChooseProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [nothing, setNothing] = useState(false);

  function maskSelection() {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    setNothing(selectionStart === selectionEnd);
    if (selectionStart === selectionEnd) {
      field.current?.focus();
      return;
    }
    onMask({
      question,
      from: characterAt(answer, selectionStart),
      to: characterAt(answer, selectionEnd),
    });
  }

  return (
    <div className="fr-input-group fr-mb-2w">
      <label className="fr-label" htmlFor={id}>
        {t.asWritten}
        <span className="fr-hint-text">{t.howToSelect}</span>
      </label>
      <textarea
        ref={field}
        id={id}
        className="fr-input"
        rows={Math.min(12, Math.max(2, Math.ceil(answer.length / 80)))}
        // Not `readOnly`: browsers then move no caret, and nothing could be selected with the keyboard.
        aria-readonly
        onChange={() => undefined}
        aria-describedby={`${id}-nothing`}
        value={answer}
      />
      <p id={`${id}-nothing`} role="status" className={nothing ? 'fr-error-text' : 'fr-sr-only'}>
        {nothing && t.selectFirst}
      </p>
      <button type="button" className="fr-btn fr-btn--secondary fr-mt-1w" onClick={maskSelection}>
        {t.maskSelection}
      </button>
    </div>
  );
}

interface PassagesProps {
  title: string;
  items: readonly { mask: Mask; text: string; act: (text: string) => string }[];
  onAct: (mask: Mask) => void;
}

function Passages({ title, items, onAct }: PassagesProps) {
  if (items.length === 0) return null;
  return (
    <>
      <p className="fr-mb-1v">
        <strong>{title}</strong>
      </p>
      <ul className="fr-mb-2w">
        {items.map(({ mask, text, act }) => (
          <li key={`${mask.from}-${mask.to}`}>
            {text}{' '}
            <button
              type="button"
              className="fr-btn fr-btn--sm fr-btn--tertiary-no-outline"
              onClick={() => onAct(mask)}
            >
              {act(text)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Preview({ t, answer, masks }: Pick<AnswerProps, 't' | 'answer' | 'masks'>) {
  return (
    <>
      <p className="fr-mb-1v">
        <strong>{t.preview}</strong>
      </p>
      <p className="portal-prose">
        {pieces(answer, masks).map((piece, at) => (
          // The pieces have no name but their place.
          <span key={at}>{piece ?? <mark>{masked}</mark>}</span>
        ))}
      </p>
    </>
  );
}
