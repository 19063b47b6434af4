// What was answered to a question of a call's form, whatever its kind; files are listed apart.
import type { ReactNode } from 'react';
import type { Schemas } from '../api/types';
import { usePick } from '../i18n';
import { useDates } from '../lib/dates/useDates';
import { ExternalLink } from './links';

interface AnswerTextProps {
  question: Schemas['Question'];
  said: {
    answers: Readonly<Record<string, string>>;
    choices?: Readonly<Record<string, readonly string[]>> | undefined;
  };
  /** What stands where nothing was answered. */
  none: ReactNode;
}

export function AnswerText({ question, said, none }: AnswerTextProps) {
  const pick = usePick();
  const dates = useDates();
  const { id, kind, options = [] } = question;
  if (kind === 'choice' || kind === 'multiple') {
    const chosen = options.filter((option) => said.choices?.[id]?.includes(option.id));
    if (chosen.length < 2) return <p>{chosen[0] ? pick(chosen[0].label) : none}</p>;
    return (
      <ul className="fr-mt-0">
        {chosen.map((option) => (
          <li key={option.id}>{pick(option.label)}</li>
        ))}
      </ul>
    );
  }
  const text = said.answers[id]?.trim();
  if (!text) return <p>{none}</p>;
  // What is still being written may be no date, or no address, yet.
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text)) return <p>{dates.day(text)}</p>;
  if (kind === 'link' && /^https?:\/\//i.test(text)) {
    return (
      <p className="portal-written">
        <ExternalLink href={text}>{text}</ExternalLink>
      </p>
    );
  }
  return <p className="portal-written portal-prose">{text}</p>;
}
