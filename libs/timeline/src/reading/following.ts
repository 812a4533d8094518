import {
  everyScope,
  isGeneralCitation,
  isMoratoriumTopic,
  type AsIn,
  type DayBounds,
  type DayNumber,
  type Provision,
  type Topic,
} from '@peildatum/policy';
import { numbersOn } from '../numbering/numbers-on.js';
import type { ActNode } from '../record/act-node.js';
import { allWorlds, type Worlds } from '../worlds/domain.js';
import { entryIn, type Outcome } from '../worlds/governing.js';
import { areasNamed, oneOf } from './areas-named.js';
import { mirrorsAt } from './mirror.js';
import { equalWords } from './observation.js';
import { nothingMore } from './open-questions.js';
import { provisionsInForce } from './provisions-in-force.js';
import { provisionsSaid } from './provisions-said.js';
import {
  notFollowed,
  type CitedParagraph,
  type Reference,
  type References,
  type WhyOpen,
} from './references.js';
import { destinationsOf, scopesOf } from './scopes-of.js';
import type { AskedRegion } from './subject.js';
import { TopicReader } from './topic-reader.js';
import type { Point } from './viewpoint.js';
import { contentOf } from './what-an-act-says.js';
import { worldsGoverned } from './worlds-governed.js';

/** A paragraph that may bear a cited number. */
interface Bearer {
  readonly node: ActNode;
  /** As it bears the number. */
  readonly paragraph: CitedParagraph;
  /** What names the areas: the same, or of a paragraph that repeats a moratorium the term of that. */
  readonly areas: Provision;
  readonly isSettled: boolean;
}

/** By topic: in each way in which that topic may be governed, the paragraphs that bear the number. */
type Bearers = ReadonlyMap<Topic, readonly (readonly Bearer[])[]>;

/**
 * Looks up the paragraphs that texts of one country refer to for areas ("een gebied als vermeld in paragraaf …"), at any point, from one
 * viewpoint. What a paragraph says is read over the worlds in which the act that refers to it governs; where it makes a
 * difference which of them it is, the reference stays unresolved.
 */
export class Following {
  private readonly readers = new Map<Topic, TopicReader>();
  private readonly read = new Map<string, References>();
  private readonly found = new Map<string, Bearers>();

  constructor(private readonly any: TopicReader) {
    this.readers.set(any.topic, any);
  }

  /** What the references in an act's text on a topic come to where it governs at the point. */
  referencesOf(node: ActNode, topic: Topic, point: Point, trail: readonly string[] = []): References {
    const key = [node.key, topic, point.geldigOp, point.inWerkingOp, ...trail].join('|');
    let references = this.read.get(key);
    if (references === undefined) {
      references = this.reading(node, topic, point, trail);
      this.read.set(key, references);
    }
    return references;
  }

  /** Every topic of the country on which a paragraph may be referred to, each with its reader. */
  topics(): readonly TopicReader[] {
    return this.any.country.statedTopics().map((topic) => this.reader(topic));
  }

  private reading(node: ActNode, topic: Topic, point: Point, trail: readonly string[]): References {
    const known = new Map<string, Reference>();
    const followed = (bearer: Bearer, { citation }: AsIn) =>
      this.referencesOf(bearer.node, bearer.areas.topic, point, [...trail, citation]);
    return {
      read: (reference, region) => {
        const key = JSON.stringify([reference, region.id]);
        let read = known.get(key);
        if (read === undefined) {
          read = trail.includes(reference.citation)
            ? open('refers-back')
            : this.readFor(this.bearersOf(node, topic, reference.citation, point), reference, region, (one) =>
                followed(one, reference),
              );
          known.set(key, read);
        }
        return read;
      },
      paragraphs: (reference) => {
        if (trail.includes(reference.citation)) return [];
        const bearers = [...this.bearersOf(node, topic, reference.citation, point).values()].flat(2);
        return bearers.flatMap((bearer) => [
          bearer.paragraph,
          ...[...scopesOf(bearer.areas), ...destinationsOf(bearer.areas)]
            .flatMap(everyScope)
            .flatMap((scope) =>
              scope.kind === 'as-in' ? followed(bearer, reference).paragraphs(scope) : [],
            ),
        ]);
      },
    };
  }

  private readFor(
    bearers: Bearers,
    reference: AsIn,
    region: AskedRegion,
    followed: (bearer: Bearer) => References,
  ): Reference {
    if (saysMore.test(reference.words ?? '')) return open('words');
    let possible: readonly (Reference | null)[] = [null];
    for (const ways of bearers.values()) {
      const here = ways.flatMap((way) =>
        ofOneWay(way.map((one) => ({ one, read: areasNamed(one.areas, region, reference, followed(one)) }))),
      );
      possible = possible.flatMap((before) => here.map((one) => beside(before, one)));
    }
    const named = possible.filter((one) => one !== null);
    if (named.length === 0)
      return open(isGeneralCitation(reference.citation) ? 'of-general-part' : 'not-held');
    return named.length < possible.length ? open('not-settled') : oneOf(named);
  }

  private bearersOf(node: ActNode, topic: Topic, citation: string, point: Point): Bearers {
    const key = [node.key, topic, citation, point.geldigOp, point.inWerkingOp].join('|');
    let bearers = this.found.get(key);
    if (bearers === undefined) {
      const worlds = this.worldsIn(node, topic, point);
      bearers = new Map(
        this.topics().map((reader) => [
          reader.topic,
          worlds
            .flatMap((some) => reader.outcomesAt(point, some))
            .map((outcome) => this.bearing(reader, outcome, { by: node, citation }, point)),
        ]),
      );
      this.found.set(key, bearers);
    }
    return bearers;
  }

  /** The worlds in which the act governs the topic at the point, its entry as late and as early as it may be. */
  private worldsIn(node: ActNode, topic: Topic, point: Point): readonly Worlds[] {
    const reader = this.reader(topic);
    const outcomes = reader.outcomesAt(point);
    const own = outcomes.find((one) => one.node === node);
    if (own === undefined || outcomes.length === 1) return [allWorlds];
    const entries = own.entries ?? [reader.entriesAt(node, point, allWorlds)];
    const days = new Set(entries.flatMap(({ earliest, latest }) => [latest, earliest]));
    return [...days].flatMap((entry) => worldsGoverned(reader, node, entry, point));
  }

  /** The paragraphs that bear the number where this is who governs. */
  private bearing(reader: TopicReader, outcome: Outcome, cited: Cited, point: Point): readonly Bearer[] {
    const { topic } = reader;
    if (isMoratoriumTopic(topic)) return this.bearingMirrors(reader, outcome, cited, point);
    const { node } = outcome;
    if (node === null) return [];
    const { code } = reader.country;
    const own = provisionsInForce(node, entryIn(outcome), code, topic, point);
    if (own.length === 0) return [];
    const [speaker] = [node, ...outcome.confirmedBy]
      .filter((one) => provisionsSaid(one, code, topic, point).some(({ citation }) => citation !== null))
      .sort((a, b) => b.entry.bounds.earliest - a.entry.bounds.earliest);
    if (speaker === undefined) return [];
    const spoken = speaker === node ? own : provisionsSaid(speaker, code, topic, point);
    return spoken.flatMap((provision) => {
      const borne = this.bears(provision, speaker, cited);
      if (borne === 'not') return [];
      const areas = own.includes(provision) ? provision : asSaidBy(own, provision);
      return [{ node, paragraph: { node: speaker, provision }, areas, isSettled: borne === 'surely' }];
    });
  }

  /** Of a moratorium the paragraph that repeats it bears the number; what it covers is what its own decision says, while that runs. */
  private bearingMirrors(
    reader: TopicReader,
    outcome: Outcome,
    cited: Cited,
    point: Point,
  ): readonly Bearer[] {
    const { topic, country } = reader;
    const { node } = outcome;
    const subject = { country: country.code, topic, region: null, regions: [], changesOn: [] };
    const said =
      node === null
        ? null
        : contentOf(
            node,
            entryIn(outcome),
            subject,
            point.geldigOp,
            point.inWerkingOp,
            nothingMore,
            notFollowed,
          );
    const term =
      said?.state === 'running' && said.openBecause.length === 0
        ? said.provisions.find(({ content }) => content.kind === 'moratorium')
        : undefined;
    const paragraphs = [
      ...(node === null || said === null
        ? []
        : said.provisions.map((provision): CitedParagraph => ({ node, provision }))),
      ...mirrorsAt(country, topic, reader.viewpoint, point).flatMap(({ mirror, provisions }) =>
        provisions.map((provision): CitedParagraph => ({ node: mirror, provision })),
      ),
    ];
    return paragraphs.flatMap((paragraph) => {
      const borne = this.bears(paragraph.provision, paragraph.node, cited);
      if (borne === 'not') return [];
      const areas = term ?? paragraph.provision;
      return [{ node: node ?? paragraph.node, paragraph, areas, isSettled: borne === 'surely' }];
    });
  }

  /** Whether the paragraph has the number that another text meant, both read on the day on which the later of the two came to speak. */
  private bears(
    provision: Provision,
    speaker: ActNode,
    { by, citation }: Cited,
  ): 'surely' | 'perhaps' | 'not' {
    if (provision.citation === null) return 'not';
    if (speaker.instrument === by.instrument) return provision.citation === citation ? 'surely' : 'not';
    const renumberings = this.any.viewpoint.renumberings(this.any.country.code);
    const day = Math.max(surest(by.entry.bounds), surest(speaker.entry.bounds));
    const meant = numbersOn({ citation, by: by.instrument, since: by.entry.bounds }, renumberings, day);
    const borne = numbersOn(
      { citation: provision.citation, by: speaker.instrument, since: speaker.entry.bounds },
      renumberings,
      day,
    );
    if (!borne.some((one) => meant.includes(one))) return 'not';
    return borne.length === 1 && meant.length === 1 ? 'surely' : 'perhaps';
  }

  private reader(topic: Topic): TopicReader {
    let reader = this.readers.get(topic);
    if (reader === undefined) {
      reader = new TopicReader(this.any.country, topic, this.any.viewpoint);
      this.readers.set(topic, reader);
      followings.set(reader, this);
    }
    return reader;
  }
}

/** What the act that governs says in a paragraph that a consolidated text repeats. */
function asSaidBy(own: readonly Provision[], repeated: Provision): Provision {
  return (
    own.find(({ citation }) => citation === repeated.citation) ??
    own.find((one) => equalWords(one, repeated)) ??
    repeated
  );
}

/** The number that a text refers to, and the text. */
interface Cited {
  readonly by: ActNode;
  readonly citation: string;
}

const followings = new WeakMap<TopicReader, Following>();

/** What follows the references in texts that this reader reads; readers of one country and viewpoint that it makes share it. */
export function followingOf(reader: TopicReader): Following {
  let following = followings.get(reader);
  if (following === undefined) {
    following = new Following(reader);
    followings.set(reader, following);
  }
  return following;
}

/** Words that take back or take out: what they leave of the areas nobody may guess. */
const saysMore =
  /(^|[^\p{L}])(geen|niet|zonder|behalve|behoudens|uitgezonderd|uitzondering|anders?)(?![\p{L}])/iu;

function open(why: WhyOpen): Reference {
  return { coverage: 'unresolved', why };
}

/** What the paragraphs that bear the number together name, where this is who governs; null: none bears it. */
function ofOneWay(
  read: readonly { readonly one: Bearer; readonly read: Reference }[],
): readonly (Reference | null)[] {
  const sure = read.filter(({ one }) => one.isSettled).map((each) => each.read);
  const together = sure.reduce<Reference | null>(beside, null);
  const perhaps = read.filter(({ one }) => !one.isSettled).map((each) => each.read);
  return perhaps.length === 0 ? [together] : [together, perhaps.reduce<Reference | null>(beside, together)];
}

const surestFirst = ['in', 'partial', 'unresolved', 'out'] as const;

/** Areas that two paragraphs name under one number. */
function beside(a: Reference | null, b: Reference | null): Reference | null {
  if (a === null || b === null) return a ?? b;
  return surestFirst.indexOf(a.coverage) <= surestFirst.indexOf(b.coverage) ? a : b;
}

/** The last day on which an act may have come to speak; the first where it may still. */
function surest({ earliest, latest }: DayBounds): DayNumber {
  return Number.isFinite(latest) ? latest : earliest;
}
