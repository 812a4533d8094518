import {
  citationsIn,
  everyScope,
  type DayNumber,
  type PolicyOwner,
  type Provision,
  type Topic,
} from '@peildatum/policy';
import type { Finding } from '../../finding.js';
import type { Meaning } from '../../numbering/meanings.js';
import type { ActNode } from '../../record/act-node.js';
import { provisionsSaid } from '../../reading/provisions-said.js';
import { destinationsOf, scopesOf } from '../../reading/scopes-of.js';
import type { FindingContext } from '../context.js';
import { eventsOfAct, finding, periodBetween } from '../making.js';
import { onDay } from '../on-day.js';

interface Stretch {
  readonly node: ActNode;
  readonly from: DayNumber;
  readonly until: DayNumber;
  readonly citations: readonly string[];
}

interface WithoutText {
  readonly stretch: Stretch;
  readonly citation: string;
  readonly until: DayNumber;
  /** Under which the act refers to the number. */
  readonly topics: ReadonlySet<Topic>;
}

/**
 * References of paragraphs in force to other paragraphs: to a number under which no text is held on the first day, and to one that later
 * came to stand for another country or subject. The second is resolved by what it meant on the first day.
 */
export function references(context: FindingContext): Finding[] {
  return context.owners.flatMap((country) => [
    ...withoutText(country, context),
    ...context.topicsOf(country).flatMap((topic) => moved(country, topic, context)),
  ]);
}

/** One finding for each number that an act refers to and of which no text is held, with its topic where it refers to it under one only. */
function withoutText(country: PolicyOwner, context: FindingContext): Finding[] {
  const byActAndNumber = new Map<string, WithoutText>();
  for (const topic of context.topicsOf(country)) {
    for (const stretch of stretches(country, topic, context)) {
      for (const citation of stretch.citations) {
        const key = `${stretch.node.key} ${citation}`;
        const known = byActAndNumber.get(key);
        const from = Math.min(stretch.from, known?.stretch.from ?? Infinity);
        const until = Math.max(stretch.until, known?.until ?? -Infinity);
        const topics = new Set([...(known?.topics ?? []), topic]);
        byActAndNumber.set(key, { stretch: { ...stretch, from }, citation, until, topics });
      }
    }
  }
  return [...byActAndNumber.values()].flatMap(({ stretch, citation, until, topics }) => {
    const held = meaningsOn(citation, stretch.from, context).some(({ paragraphs }) =>
      paragraphs.some(({ provision }) => provision.text !== null),
    );
    if (held) return [];
    const name = context.nameOf(stretch.node.instrument);
    return [
      finding(
        'reference-without-text',
        {
          nl: `${name.nl} verwijst naar ${citation}; van die dag is daaronder geen tekst vastgelegd.`,
          en: `${name.en} refers to ${citation}; no text is held under it for that day.`,
        },
        {
          country,
          topic: topics.size === 1 ? [...topics][0]! : null,
          instrument: stretch.node.instrument,
          period: periodBetween(stretch.from, until),
          events: eventsOfAct(stretch.node),
        },
      ),
    ];
  });
}

function moved(country: PolicyOwner, topic: Topic, context: FindingContext): Finding[] {
  return stretches(country, topic, context).flatMap((stretch) =>
    stretch.citations.flatMap((citation) => {
      const last = Math.min(stretch.until - 1, context.today);
      if (last <= stretch.from) return [];
      const meant = meaningsOn(citation, stretch.from, context);
      const now = meaningsOn(citation, last, context);
      if (meant.length === 0 || now.length === 0 || keyOf(meant) === keyOf(now)) return [];
      const name = context.nameOf(stretch.node.instrument);
      const [then, later] = [inWords(meant, context), inWords(now, context)];
      const stands = meant.flatMap((one) =>
        context.numbering.numbersOf(one.country, one.topic, onDay(last), context.viewpoint),
      );
      const at = stands.length === 0 ? '' : ` (${[...new Set(stands)].join(', ')})`;
      return [
        finding(
          'reference-moved',
          {
            nl: `${name.nl} verwijst bij ${topic} van ${context.countryName(country).nl} naar ${citation}; bedoeld was ${then.nl}${at}, maar dat nummer staat inmiddels voor ${later.nl}.`,
            en: `${name.en} refers under ${topic} of ${context.countryName(country).en} to ${citation}; meant was ${then.en}${at}, but that number has come to stand for ${later.en}.`,
          },
          {
            country,
            topic,
            instrument: stretch.node.instrument,
            period: periodBetween(firstDayOf(citation, stretch, keyOf(meant), context), stretch.until),
            events: [...eventsOfAct(stretch.node), ...now.flatMap(eventsBehind)],
          },
        ),
      ];
    }),
  );
}

/** The first day on which the number no longer stood for what it meant, by halving. */
function firstDayOf(
  citation: string,
  { from, until }: Stretch,
  meant: string,
  context: FindingContext,
): DayNumber {
  let [low, high] = [from, Math.min(until - 1, context.today)];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if (keyOf(meaningsOn(citation, middle, context)) === meant) low = middle;
    else high = middle;
  }
  return high;
}

/** The days on which an act governs the topic, or may, with the numbers its paragraphs refer to. */
function stretches(country: PolicyOwner, topic: Topic, context: FindingContext): Stretch[] {
  return context.runsOn(country, topic).flatMap(({ from, until, candidates }) =>
    candidates.flatMap(({ node }) => {
      if (node === null || !Number.isFinite(from)) return [];
      const said = provisionsSaid(node, country, topic, { geldigOp: from, inWerkingOp: from });
      const citations = [...new Set(said.flatMap(citedBy))];
      return citations.length === 0 ? [] : [{ node, from, until, citations }];
    }),
  );
}

function citedBy(provision: Provision): string[] {
  const { citation, refersTo, text } = provision;
  const inWords = text === null ? [] : citationsIn(text);
  const followed = [...scopesOf(provision), ...destinationsOf(provision)]
    .flatMap(everyScope)
    .flatMap((scope) => (scope.kind === 'as-in' ? [scope.citation] : []));
  return [...refersTo, ...inWords, ...followed].filter((one) => one !== citation);
}

function meaningsOn(citation: string, day: DayNumber, { numbering, viewpoint }: FindingContext): Meaning[] {
  return numbering.meaningsOf(citation, onDay(day), viewpoint);
}

function keyOf(meanings: readonly Meaning[]): string {
  return meanings.map(({ country, topic }) => `${country}/${topic}`).join();
}

function inWords(meanings: readonly Meaning[], context: FindingContext) {
  const names = meanings.map(({ country, topic }) => ({ topic, name: context.countryName(country) }));
  return {
    nl: names.map(({ topic, name }) => `${topic} van ${name.nl}`).join(' of '),
    en: names.map(({ topic, name }) => `${topic} of ${name.en}`).join(' or '),
  };
}

function eventsBehind({ paragraphs }: Meaning): string[] {
  return paragraphs.flatMap(({ node }) => eventsOfAct(node));
}
