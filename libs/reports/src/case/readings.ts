import type { AlternativeAnswer, Answer, Reading } from '@peildatum/timeline';

/** Every reading of an answer: the answer itself where there is one. */
export function readingsOf(answer: Answer): readonly Reading[] {
  return answer.candidates ?? [answer];
}

/** The alternatives that an answer holds for certain; null where that cannot be established. */
export function alternativesOf(answer: Answer): readonly AlternativeAnswer[] | null {
  if (answer.notices.some(({ code }) => code === 'alternative-not-established')) return null;
  const [first, ...others] = readingsOf(answer).map(heldBy);
  const text = JSON.stringify(first);
  return others.every((one) => JSON.stringify(one) === text) ? first! : null;
}

function heldBy({ protectionAlternative, otherAlternatives }: Reading): readonly AlternativeAnswer[] {
  return protectionAlternative === null ? otherAlternatives : [protectionAlternative, ...otherAlternatives];
}
