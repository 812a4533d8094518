import type { Answer, DifferenceAnswer, Reading } from '@peildatum/timeline';

/** What the tables of expectations speak of, of one reading. A notice or a document that is about another one names it. */
export function readingInShort(reading: Reading) {
  const { period, protectionAlternative: alternative } = reading;
  return {
    state: reading.state,
    level: reading.level,
    framework: reading.framework,
    frameworkInForce: reading.frameworkInForce,
    certainty: reading.certainty,
    period: `${period.from} – ${period.until}`,
    basis: reading.basis.map(({ instrument, role, rank, citation }) => ({
      instrument,
      role,
      rank,
      citation,
    })),
    alternative: alternative && {
      instrument: alternative.instrument,
      destination: regionsOf(alternative.destination),
      origins: regionsOf(alternative.origins),
      originCriterion: alternative.originCriterion,
      against: alternative.against,
      presumption: alternative.presumption,
      conditions: alternative.conditions.map(({ code }) => code),
    },
    advice: reading.advice.map(({ instrument, madePublicOn }) => ({ instrument, madePublicOn })),
    notices: reading.notices.map(({ code, instrument }) =>
      instrument === null ? code : `${code} ${instrument}`,
    ),
  };
}

export function answerInShort(answer: Answer) {
  return {
    region: answer.region && `${answer.region.id} ${answer.region.name}`,
    ...readingInShort(answer),
    candidates: answer.candidates && answer.candidates.map(readingInShort),
  };
}

export function differenceInShort({ changes, uncertain }: DifferenceAnswer) {
  return {
    changes: Object.fromEntries(
      changes.map(({ region, change, comparison }) => [
        region.name,
        comparison === null ? change : `${change}, by ${comparison.instrument}`,
      ]),
    ),
    uncertain: uncertain.map(({ region }) => region.name).sort(),
  };
}

function regionsOf(scope: { readonly kind: string }): string[] {
  const { regions = [] } = scope as { regions?: readonly { id: string }[] };
  return regions.map(({ id }) => id);
}
