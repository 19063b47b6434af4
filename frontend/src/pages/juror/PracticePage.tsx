// A practice dossier: score it, then compare with the reference scores.
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { api } from '../../api/client';
import { usePick } from '../../i18n';
import { messageOf } from '../../lib/forms/fieldErrors';
import { paths } from '../../navigation';
import { DataTable } from '../../ui/DataTable';
import { ErrorSummary } from '../../ui/forms/ErrorSummary';
import { Done } from '../committee/shared/Done';
import { useRefusal } from '../committee/shared/useRefusal';
import { Choices } from '../hearings/Choices';
import '../committee/shared/committee.css';
import type { JurorWords } from './juror.fr';
import { JurorFrame } from './JurorFrame';
import type { Practice, Readership } from './queries';
import { useAct } from './useReadership';

const scale = [0, 1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }));

export default function PracticePage({ t }: { t: JurorWords }) {
  const { n = '' } = useParams();
  const number = Number(n);
  return (
    <JurorFrame title={t.practice(number)} above={t.welcomeTitle}>
      {({ data }) => {
        const practice = data.practice[number - 1];
        if (!practice) return null;
        return <OnePractice key={n} t={t} readership={data} practice={practice} number={number} />;
      }}
    </JurorFrame>
  );
}

interface OnePracticeProps {
  t: JurorWords;
  readership: Readership;
  practice: Practice;
  number: number;
}

function OnePractice({ t, readership, practice, number }: OnePracticeProps) {
  const pick = usePick();
  const [again, setAgain] = useState(false);
  // Said with the focus once scored here; quietly when the page is opened later.
  const [fresh, setFresh] = useState(false);
  return (
    <>
      <h2 className="fr-h4">{pick(practice.title)}</h2>
      {practice.answers.map(({ question, answer }) => (
        <div key={question.fr} className="portal-prose fr-mb-3w">
          <h3 className="fr-h6 fr-mb-1v">{pick(question)}</h3>
          <p>{pick(answer)}</p>
        </div>
      ))}
      {practice.scores && !again ? (
        <Key
          t={t}
          readership={readership}
          scores={practice.scores}
          marks={practice.key ?? {}}
          fresh={fresh}
          onAgain={() => setAgain(true)}
        />
      ) : (
        <Scoring
          t={t}
          readership={readership}
          number={number}
          onDone={() => {
            setAgain(false);
            setFresh(true);
          }}
        />
      )}
      <Link to={`${paths.juror}/${readership.call_id}`}>{t.back}</Link>
    </>
  );
}

interface ScoringProps {
  t: JurorWords;
  readership: Readership;
  number: number;
  onDone: () => void;
}

function Scoring({ t, readership, number, onDone }: ScoringProps) {
  const pick = usePick();
  const { rubric, call_id: callId } = readership;
  const [scores, setScores] = useState<Record<string, number>>({});
  const compare = useAct(
    callId,
    (given: Record<string, number>) =>
      api.PUT('/calls/{call_id}/readership/practice/{practice}', {
        params: { path: { call_id: callId, practice: number } },
        body: { scores: given },
      }),
    onDone,
  );
  const errors = useRefusal(
    compare.error,
    rubric.map(({ id }) => `scores.${id}`),
  );
  return (
    <form
      noValidate
      className="fr-mb-4w"
      onSubmit={(event) => {
        event.preventDefault();
        compare.mutate(scores);
      }}
    >
      <ErrorSummary errors={errors} />
      {rubric.map(({ id, label, help }) => (
        <Choices
          key={id}
          field={`scores.${id}`}
          legend={pick(label)}
          hint={help ? pick(help) : t.scale}
          options={scale}
          value={scores[id]}
          fault={messageOf(errors, `scores.${id}`)}
          onChange={(score) => setScores({ ...scores, [id]: score })}
        />
      ))}
      <button type="submit" className="fr-btn" disabled={compare.isPending}>
        {t.compare}
      </button>
    </form>
  );
}

interface KeyProps {
  t: JurorWords;
  readership: Readership;
  scores: Record<string, number>;
  marks: NonNullable<Practice['key']>;
  fresh: boolean;
  onAgain: () => void;
}

function Key({ t, readership, scores, marks, fresh, onAgain }: KeyProps) {
  const pick = usePick();
  const { rubric } = readership;
  const gap = rubric.reduce((sum, { id }) => {
    const mark = marks[id];
    return mark ? sum + Math.abs((scores[id] ?? 0) - mark.score) : sum;
  }, 0);
  return (
    <>
      {fresh ? (
        <Done title={t.keyTitle}>
          <p>{t.gap(gap)}</p>
        </Done>
      ) : (
        <>
          <h3 className="fr-h6">{t.keyTitle}</h3>
          <p>{t.gap(gap)}</p>
        </>
      )}
      <DataTable
        caption={t.keyTitle}
        captionHidden
        columns={t.keyColumns}
        rows={rubric.map(({ id, label }) => {
          const mark = marks[id];
          return [
            pick(label),
            String(scores[id] ?? ''),
            mark ? String(mark.score) : '–',
            mark ? pick(mark.why) : t.noKey,
          ];
        })}
      />
      <button type="button" className="fr-btn fr-btn--secondary fr-mb-3w" onClick={onAgain}>
        {t.again}
      </button>
    </>
  );
}
