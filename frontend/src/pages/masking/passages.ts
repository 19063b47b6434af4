// Passages of an answer, counted as the API counts them: in Unicode characters, where a text field counts
// UTF-16 units and knows no carriage return.
import type { Schemas } from '../../api/types';

export type Mask = Schemas['Mask'];

/** What readers see in place of a passage. */
export const masked = '[passage masqué]';

/** The character of an answer at a place of the text field that shows it. */
export function characterAt(answer: string, place: number): number {
  let units = 0;
  let characters = 0;
  for (const character of answer) {
    if (units >= place) return characters;
    if (character !== '\r') units += character.length;
    characters++;
  }
  return characters;
}

/** The masks with one more; those that meet or overlap become one. */
export function withMask(masks: readonly Mask[], more: Mask): Mask[] {
  const meets = (one: Mask) =>
    one.question === more.question && one.from <= more.to && more.from <= one.to;
  const met = [more, ...masks.filter(meets)];
  const whole = {
    question: more.question,
    from: Math.min(...met.map(({ from }) => from)),
    to: Math.max(...met.map(({ to }) => to)),
  };
  return [...masks.filter((one) => !meets(one)), whole].sort((a, b) =>
    a.question < b.question ? -1 : a.question > b.question ? 1 : a.from - b.from,
  );
}

export function without(masks: readonly Mask[], mask: Mask): Mask[] {
  return masks.filter((one) => one !== mask);
}

export function isMasked(masks: readonly Mask[], { question, from, to }: Mask): boolean {
  return masks.some((one) => one.question === question && one.from <= from && to <= one.to);
}

/** The words of a passage. */
export function wordsOf(answer: string, { from, to }: Mask): string {
  return Array.from(answer).slice(from, to).join('');
}

/** An answer as readers meet it, cut at its masks: `undefined` stands for one of them. */
export function pieces(answer: string, masks: readonly Mask[]): (string | undefined)[] {
  const characters = Array.from(answer);
  const cut: (string | undefined)[] = [];
  let at = 0;
  for (const { from, to } of masks) {
    cut.push(characters.slice(at, from).join(''), undefined);
    at = to;
  }
  return [...cut, characters.slice(at).join('')];
}
