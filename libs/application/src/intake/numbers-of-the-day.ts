import { openGazetteer } from '@peildatum/gazetteer';
import type {
  InBothLanguages,
  InstrumentFile,
  IntakeFinding,
  OrderByNumber,
  Proposal,
  Quote,
  Unresolved,
} from '@peildatum/intake';
import { compareCitations, isGeneralCitation, isWithin, topicName, type CivilDate } from '@peildatum/policy';
import type { TopicWithin } from '@peildatum/timeline';

import type { DocumentRead } from './read-documents.js';

/** What stood on a day under a number, or under one within it, as the register has it. */
export type NumbersOfTheDay = (citation: string, day: CivilDate) => Promise<readonly TopicWithin[]>;

/**
 * Documents of which the orders by number alone are read with the numbers of their day. What the register does not hold under a number, or
 * holds under it of more than one country, or in part elsewhere, stays unresolved with its words and why. Asks nothing for a document without such orders.
 */
export async function withNumbersOfTheDay(
  documents: readonly DocumentRead[],
  numbers: NumbersOfTheDay,
): Promise<DocumentRead[]> {
  const read: DocumentRead[] = [];
  for (const document of documents) {
    const meanings = await meaningsIn(document.proposal, numbers);
    read.push({ ...document, proposal: new Settling(document.proposal, meanings).proposal() });
  }
  return read;
}

type Meaning =
  | { readonly country: string | null; readonly topics: readonly string[]; readonly on: CivilDate }
  | { readonly open: InBothLanguages };

async function meaningsIn(
  { byNumber }: Proposal,
  numbers: NumbersOfTheDay,
): Promise<ReadonlyMap<string, Meaning>> {
  const meanings = new Map<string, Meaning>();
  for (const order of byNumber) {
    for (const citation of citationsOf(order)) {
      const stood: (readonly TopicWithin[])[] = [];
      for (const day of order.days) stood.push(await numbers(citation, day));
      meanings.set(citation, meaningOf(citation, order.days, stood));
    }
  }
  return meanings;
}

function citationsOf(order: OrderByNumber): readonly string[] {
  return order.kind === 'lapses' ? order.citations : order.renumbered.map(({ from }) => from);
}

/** One meaning where the register holds one on every day. */
function meaningOf(
  citation: string,
  days: readonly CivilDate[],
  stood: readonly (readonly TopicWithin[])[],
): Meaning {
  const [day] = days;
  if (day === undefined) return { open: why.noDay };
  const [first, ...others] = stood.map((topics) => sameOnOneDay(citation, topics));
  const at = stood.findIndex(({ length }) => length === 0);
  if (at >= 0) return { open: why.notHeld(days[at]!) };
  if (first === null || first === undefined || others.some((other) => !isSame(first, other)))
    return { open: why.ambiguous(day) };
  return { ...first, on: day };
}

interface Meant {
  readonly country: string | null;
  readonly topics: readonly string[];
}

function sameOnOneDay(citation: string, topics: readonly TopicWithin[]): Meant | null {
  const countries = new Set(topics.map(({ country }) => country));
  const [country = null] = countries;
  const isOne = countries.size === 1 && topics.every(({ whole }) => whole);
  if (!isOne || (country === null) !== isGeneralCitation(citation)) return null;
  return { country, topics: topics.map(({ topic }) => topic as string).sort() };
}

function isSame(one: Meant, other: Meant | null): boolean {
  return other !== null && one.country === other.country && one.topics.join() === other.topics.join();
}

type Fields = Readonly<Record<string, unknown>>;

/** Lays what the numbers meant into the document's own file. */
class Settling {
  readonly #acts: Fields[];
  readonly #renumberings: object[];
  readonly #grounds: Record<string, Quote>;
  readonly #findings: IntakeFinding[] = [];
  #unresolved: readonly Unresolved[];

  constructor(
    private readonly read: Proposal,
    private readonly meanings: ReadonlyMap<string, Meaning>,
  ) {
    this.#acts = [...listIn(read.files[0], 'acts')];
    this.#renumberings = [...listIn(read.files[0], 'renumberings')];
    this.#grounds = { ...read.grounds };
    this.#unresolved = read.unresolved;
  }

  proposal(): Proposal {
    const [own, ...others] = this.read.files;
    if (this.read.byNumber.length === 0 || own === undefined) return this.read;
    const inOrder = [...this.read.byNumber].sort((a, b) => depthOf(b) - depthOf(a));
    for (const order of inOrder) this.#settle(order);
    const file = {
      ...own,
      ...(this.#acts.length === 0 ? {} : { acts: this.#acts }),
      ...(this.#renumberings.length === 0 ? {} : { renumberings: this.#renumberings }),
    } as InstrumentFile;
    return {
      ...this.read,
      files: [file, ...others],
      grounds: this.#grounds,
      unresolved: this.#unresolved,
      byNumber: [],
      findings: [...this.read.findings, ...this.#findings],
    };
  }

  #settle(order: OrderByNumber): void {
    const left: { citation: string; why: InBothLanguages }[] = [];
    for (const citation of citationsOf(order)) {
      const meaning = this.#meaning(citation, order);
      if ('open' in meaning) left.push({ citation, why: meaning.open });
      else {
        if (order.kind === 'lapses') this.#lapse(order, citation, meaning);
        else this.#renumber(order, citation, meaning);
        this.#findings.push({ ...quoteOf(order), code: 'meant-by-number', about: meant(citation, meaning) });
      }
    }
    const about = left.length > 0 ? together(left) : waitsForPublication(order) ? why.waits : null;
    this.#unresolved = this.#unresolved.flatMap((one) => {
      if (one.from !== order.from || one.until !== order.until) return [one];
      return about === null ? [] : [{ ...one, about }];
    });
  }

  #meaning(citation: string, order: OrderByNumber): Meaning {
    const meaning = this.meanings.get(citation)!;
    if ('open' in meaning) return meaning;
    const { country } = meaning;
    if (country !== null && order.country !== null && country !== order.country)
      return { open: why.otherCountry(nameOf(country), nameOf(order.country)) };
    if (order.kind === 'renumbered') {
      if (order.effectiveOn === null) return { open: why.noEffect };
      return this.#isMovedElsewhere(citation, order) ? { open: why.moves } : meaning;
    }
    if (this.#isMovedElsewhere(citation, order)) return { open: why.moves };
    return this.#isGivenNewWords(meaning) ? { open: why.newWords } : meaning;
  }

  /** Whether another order of the same decision moves this number, or what takes it: which of the two is meant its words do not say. */
  #isMovedElsewhere(citation: string, order: OrderByNumber): boolean {
    const touches = (number: string) => isWithin(citation, number) || isWithin(number, citation);
    const inFile = listIn(this.read.files[0], 'renumberings') as readonly { from: string; to: string }[];
    const byOthers = this.read.byNumber.flatMap((one) =>
      one.kind === 'renumbered' && one !== order ? one.renumbered : [],
    );
    return [...inFile, ...byOthers].some(({ from, to }) => touches(from) || touches(to));
  }

  #isGivenNewWords({ country, topics }: Meant): boolean {
    return listIn(this.read.files[0], 'acts').some((act) => {
      const own = (field: string) =>
        (listIn(act, field) as readonly Fields[]).filter((one) => (one['country'] ?? null) === country);
      return (
        own('provisions').some(({ topic }) => topics.includes(topic as string)) ||
        own('replaces').some(({ kind }) => kind === 'section')
      );
    });
  }

  #lapse(order: OrderByNumber & { kind: 'lapses' }, citation: string, { country, topics }: Meant): void {
    const owner = country === null ? {} : { country };
    const isSection = country !== null && !citation.includes('.');
    const ended = isSection ? { kind: 'section', ...owner, citation } : { kind: 'topics', ...owner, topics };
    const known = this.#acts.findIndex(({ part }) => part === order.act['part']);
    const at = known < 0 ? this.#acts.length : known;
    if (known < 0) {
      for (const [path, ground] of Object.entries(order.grounds))
        this.#grounds[`files[0].acts[${at}]${path.slice('act'.length)}`] = ground;
    }
    const act: Fields = this.#acts[at] ?? order.act;
    const replaces = [...listIn(act, 'replaces'), ended];
    this.#acts[at] = { ...act, replaces };
    this.#grounds[`files[0].acts[${at}].replaces[${replaces.length - 1}]`] = quoteOf(order);
  }

  #renumber(order: OrderByNumber & { kind: 'renumbered' }, from: string, { country }: Meant): void {
    const { to } = order.renumbered.find((one) => one.from === from)!;
    this.#grounds[`files[0].renumberings[${this.#renumberings.length}]`] = quoteOf(order);
    this.#renumberings.push({ country, from, to, effectiveOn: order.effectiveOn });
  }
}

/** Paragraphs move before the section that they lie in. */
function depthOf(order: OrderByNumber): number {
  return Math.max(...citationsOf(order).map((citation) => citation.split('.').length));
}

function listIn(file: Fields | undefined, field: string): readonly Fields[] {
  return (file?.[field] ?? []) as readonly Fields[];
}

function quoteOf({ from, until, quote }: Quote): Quote {
  return { from, until, quote };
}

function waitsForPublication(order: OrderByNumber): boolean {
  return order.kind === 'renumbered' && order.effectiveOn?.startsWith('[') === true;
}

function together(
  left: readonly { readonly citation: string; readonly why: InBothLanguages }[],
): InBothLanguages {
  const inOrder = [...left].sort((a, b) => compareCitations(a.citation, b.citation));
  const each = (language: 'nl' | 'en') =>
    inOrder.map(({ citation, why: reason }) => `${citation}: ${reason[language]}`).join('; ');
  return { nl: `${each('nl')}.`, en: `${each('en')}.` };
}

function meant(
  citation: string,
  { country, topics, on }: Meant & { readonly on: CivilDate },
): InBothLanguages {
  const name = country === null ? why.generalPart : nameOf(country);
  const said = (language: 'nl' | 'en') =>
    citation.includes('.') ? `: ${topics.map((topic) => `“${topicName(topic)[language]}”`).join(', ')}` : '';
  return {
    nl: `${citation} was in dit register op ${on} van ${name.nl}${said('nl')}.`,
    en: `${citation} was of ${name.en} in this register on ${on}${said('en')}.`,
  };
}

function nameOf(country: string): InBothLanguages {
  return openGazetteer().country(country)!.name;
}

const why = {
  generalPart: { nl: 'het algemene deel', en: 'the general part' },
  noDay: {
    nl: 'van welke dag dit nummer is, zegt het document niet',
    en: 'the document does not say of which day this number is',
  },
  notHeld: (day: CivilDate) => ({
    nl: `dit register houdt op ${day} niets onder dit nummer`,
    en: `this register holds nothing under this number on ${day}`,
  }),
  ambiguous: (day: CivilDate) => ({
    nl: `waarvoor dit nummer op ${day} stond, is in dit register niet één ding`,
    en: `what this number stood for on ${day} is not one thing in this register`,
  }),
  otherCountry: (held: InBothLanguages, said: InBothLanguages) => ({
    nl: `dit nummer was volgens dit register van ${held.nl}, het document spreekt van ${said.nl}`,
    en: `this number was of ${held.en} in this register, the document speaks of ${said.en}`,
  }),
  noEffect: {
    nl: 'wanneer het besluit in werking treedt, is niet gelezen',
    en: 'when the decision enters was not read',
  },
  moves: {
    nl: 'hetzelfde besluit vernummert hier ook; of het oude of het nieuwe nummer is bedoeld, staat er niet',
    en: 'the same decision also renumbers here; whether the old or the new number is meant it does not say',
  },
  newWords: {
    nl: 'hetzelfde besluit geeft dit onderwerp ook nieuwe woorden',
    en: 'the same decision also gives this topic new words',
  },
  waits: {
    nl: 'Een vernummering waarvan de dag pas na de bekendmaking vaststaat.',
    en: 'A renumbering of which the day is settled only by the publication.',
  },
} as const;
