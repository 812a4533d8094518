import { entryOf, type InstrumentId } from '@peildatum/policy';
import type { Finding } from '../../finding.js';
import type { FindingContext } from '../context.js';
import { countriesOf } from '../../record/act-node.js';
import { actNodes, atHand } from '../../record/recorded-act.js';
import { eventsOfAct, finding, periodBetween } from '../making.js';

/** Acts of which no publication is recorded, nor claimed: whether they entered cannot be established. */
export function unpublishedInstruments(context: FindingContext): Finding[] {
  return context.instrumentsInQuestion
    .filter((facts) => facts.acts.some(({ event }) => entryOf(facts, event.data).publicationMissing))
    .flatMap((facts) => actNodes(facts, 0, atHand(facts)))
    .filter(({ entry }) => entry.publicationMissing)
    .map((node) => {
      const name = context.nameOf(node.instrument);
      const countries = [...countriesOf(node)];
      return finding(
        'unpublished-instrument',
        {
          nl: `van ${name.nl} is geen bekendmaking vastgelegd.`,
          en: `no publication of ${name.en} is recorded.`,
        },
        {
          country: countries.length === 1 ? countries[0]! : null,
          instrument: node.instrument,
          period: periodBetween(node.entry.bounds.earliest, Infinity),
          events: countries.flatMap((country) => eventsOfAct(node, country)),
        },
      );
    });
}

/** One number of the gazette with which more than one instrument is recorded. */
export function gazetteNumbersTwice(context: FindingContext): Finding[] {
  return context.gazettesInQuestion.flatMap((gazette) => {
    const uses = usesOf(gazette, context);
    const ids = [...new Set(uses.map(({ id }) => id))];
    if (ids.length < 2) return [];
    const names = ids.map((id) => context.nameOf(id));
    return [
      finding(
        'gazette-number-twice',
        {
          nl: `${gazette} is vastgelegd bij meer dan één document: ${names.map(({ nl }) => nl).join(', ')}.`,
          en: `${gazette} is recorded with more than one instrument: ${names.map(({ en }) => en).join(', ')}.`,
        },
        { instrument: ids[0]!, events: uses.map(({ event }) => event) },
      ),
    ];
  });
}

/** Every publication that is recorded with the number, by instrument. */
function usesOf(gazette: string, context: FindingContext): { id: InstrumentId; event: string }[] {
  return context
    .withGazette(gazette)
    .flatMap(({ id, publications }) =>
      publications
        .filter(({ event }) => event.data.gazette === gazette)
        .map(({ recorded }) => ({ id, event: recorded.id })),
    )
    .sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}
