// Questions and answers of a call, newest first, each with its date and what it said before.
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useMe } from '../../api/useMe';
import { usePick } from '../../i18n';
import { Instant } from '../../ui/Time';
import { callAnswersQuery, type CallAnswer } from './answers';
import type { CallPageWords } from './callPage.fr';
import type { Call } from './queries';

export function CallAnswers({ call, t }: { call: Call; t: CallPageWords }) {
  const { can } = useMe();
  const { data: answers } = useQuery(callAnswersQuery(call.id));
  if (!answers || answers.length === 0) return null;
  return (
    <section aria-labelledby="questions-et-reponses" className="fr-mb-6w">
      <h2 id="questions-et-reponses" tabIndex={-1} className="fr-h3">
        {t.answersTitle}
      </h2>
      <p>{t.answersLead}</p>
      {answers.map((answer) => (
        <OneAnswer key={answer.id} answer={answer} zone={call.time_zone} t={t} />
      ))}
      {can('reviseCallAnswer') && (
        <p>
          <Link to={`/programme/reponses/${call.id}`}>{t.answersRevise}</Link>
        </p>
      )}
    </section>
  );
}

interface OneAnswerProps {
  answer: CallAnswer;
  zone: string;
  t: CallPageWords;
}

function OneAnswer({ answer, zone, t }: OneAnswerProps) {
  const pick = usePick();
  const { question, answer: text, published_at: first, revised_at: revised, earlier } = answer;
  return (
    <article className="portal-row">
      <h3 className="fr-h5 fr-mb-1w">{pick(question)}</h3>
      <p className="portal-written fr-mb-1w">{pick(text)}</p>
      <p className="fr-text--sm fr-mb-0">
        {t.answerPublished} <Instant value={first} zone={zone} />
        {revised && (
          <>
            , {t.answerRevised} <Instant value={revised} zone={zone} />
          </>
        )}
        .
      </p>
      {earlier.length > 0 && (
        <details className="fr-mt-1w">
          <summary>{t.answerEarlier(earlier.length)}</summary>
          {earlier.map((version) => (
            <div key={version.sequence} className="fr-mt-1w">
              <p className="fr-text--sm fr-mb-0">
                {t.answerFrom} <Instant value={version.published_at} zone={zone} />
              </p>
              <p className="fr-mb-0">
                <strong>{pick(version.question)}</strong>
              </p>
              <p className="portal-written fr-mb-0">{pick(version.answer)}</p>
            </div>
          ))}
        </details>
      )}
    </article>
  );
}
