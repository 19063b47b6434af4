// The questions that a candidate answers: everybody's, and those of the main track.
import type { Call } from '../calls/queries';
import type { Track } from './queries';

export function questionsFor(
  { questions }: Pick<Call, 'questions'>,
  mainTrack: Track | undefined,
): Call['questions'] {
  return questions.filter(({ track }) => !track || track === mainTrack);
}
