import type { Finding } from '../../finding.js';
import type { FindingContext } from '../context.js';
import { finding } from '../making.js';

/** Contradictions between sources that somebody noted with an instrument. */
export function contradictions(context: FindingContext): Finding[] {
  return context.instrumentsInQuestion.flatMap((facts) =>
    facts.contradictions.map(({ event, recorded }) => {
      const { country, subject } = event.data;
      const name = context.nameOf(facts.id);
      return finding(
        'contradiction-noted',
        {
          nl: `bij ${name.nl} is een tegenstrijdigheid genoteerd: ${subject.nl}.`,
          en: `a contradiction is noted with ${name.en}: ${subject.en}.`,
        },
        { country, instrument: facts.id, events: [recorded.id] },
      );
    }),
  );
}
