import type { Gazetteer } from '@peildatum/gazetteer';
import { isMoratoriumTopic, toDayNumber, type Bilingual, type DayNumber } from '@peildatum/policy';
import type { Answer, Basis, Notice, Reading } from '../answer.js';
import type { Cited, CitedAnswer, CitedMeaning, CitationUnknown } from '../cited-answer.js';
import type { Meaning, Numbering } from '../numbering/meanings.js';
import type { NumberedParagraph } from '../numbering/numbered-paragraphs.js';
import { sectionAliases } from '../numbering/section-aliases.js';
import type { Moments, Question } from '../question.js';
import { pointOn, type Viewpoint } from '../reading/viewpoint.js';
import type { PolicyRecord } from '../record/policy-record.js';
import { basisOf } from './basis.js';
import { citedToday, severalMeanings, unsettledMeaning } from './cited-sentences.js';
import { isAttested } from './coverage.js';
import { nameOf } from './naming.js';
import { distinctNotices, notice } from './notices.js';
import { inEveryReading, valueOfAll, whatReadingsShare } from './what-readings-share.js';

type AnyReading = Omit<Reading, 'topic'> & {
  readonly topic: Reading['topic'] | null;
};

/** Answers by the number of a paragraph, as it was numbered on the asked day. */
export class CitedAnswers {
  constructor(
    private readonly record: PolicyRecord,
    private readonly gazetteer: Gazetteer,
    private readonly numbering: Numbering,
    private readonly ask: (question: Question) => Answer,
    private readonly viewpoint: (moments: Moments) => Viewpoint,
  ) {}

  /** What the number stood for; the nearest numbers where it stood for nothing. `today`: the day to which its present meaning is told. */
  answer(citation: string, moments: Moments, today: Moments): CitedAnswer | CitationUnknown {
    const viewpoint = this.viewpoint(moments);
    const meanings = this.numbering.meaningsOf(citation, moments, viewpoint);
    const cited = this.cited(citation, meanings, moments, today);
    const [only, ...others] = meanings;
    if (only === undefined)
      return { citation, nearest: this.numbering.nearestTo(citation, moments, viewpoint) };
    const moved = this.moved(citation, cited, meanings);
    if (others.length === 0 && only.settled) {
      const answer = this.about(only, citation, moments);
      return { ...answer, notices: distinctNotices([...answer.notices, ...moved]), cited };
    }
    const answers = meanings.map((one) => this.about(one, citation, moments));
    return { ...this.several(citation, meanings, answers, moved, moments), cited };
  }

  /** The answer on one topic, the cited paragraph first. */
  private about(meaning: Meaning, citation: string, moments: Moments): Answer {
    const { country, topic } = meaning;
    const answer = this.ask({ country, region: null, topic, moments });
    const notices = this.otherNumbers(meaning, citation);
    const withParagraph = <R extends Reading>(reading: R): R => ({
      ...reading,
      basis: this.basisWith(reading.basis, meaning, moments),
      notices: distinctNotices([...reading.notices, ...notices]),
    });
    if (answer.candidates === null) return withParagraph(answer);
    const candidates = answer.candidates.map(withParagraph);
    const shared = inEveryReading(candidates, ({ basis }) => basis);
    const all = distinctNotices([...answer.notices, ...notices]);
    return { ...answer, basis: shared, notices: all, candidates };
  }

  /** The sources of a reading with the cited paragraph first, where the reading rests on the instrument it stands in. */
  private basisWith(basis: readonly Basis[], meaning: Meaning, moments: Moments): readonly Basis[] {
    const paragraph = meaning.paragraphs.find(({ node }) =>
      basis.some(({ instrument, part }) => instrument === node.instrument && part === node.parts.join(', ')),
    );
    if (paragraph === undefined) return basis;
    const role = roleOf(paragraph, basis, meaning);
    const walk = { inWerkingOp: moments.peildatum === null ? toDayNumber(moments.inWerkingOp) : null };
    const point = pointOn(toDayNumber(moments.geldigOp), walk);
    const [own] = basisOf(paragraph.node, meaning.country, [paragraph.provision], role, point);
    return [own!, ...basis.filter((one) => !equal(one, own))];
  }

  private cited(citation: string, meanings: readonly Meaning[], moments: Moments, today: Moments): Cited {
    const now = this.viewpoint(today);
    const present = this.numbering.meaningsOf(citation, today, now);
    const standsUnder = meanings.flatMap(({ country, topic }) =>
      this.numbering
        .numbersOf(country, topic, today, now)
        .map((number) => ({ country, topic, citation: number })),
    );
    const countries = new Set(meanings.map(({ country }) => country));
    const [country] = countries;
    const on = toDayNumber(today.geldigOp);
    const isSearched = [...meanings, ...present].every((one) => this.isSearched(one, on, now));
    return {
      citation,
      meanings: meanings.map(shown),
      today: {
        on: today.geldigOp,
        meanings: present.map(shown),
        standsUnder,
        ...citedToday(
          { citation, then: meanings, now: present, standsUnder, on, isSearched },
          this.gazetteer,
        ),
      },
      sections:
        countries.size === 1 && country !== undefined && country !== null
          ? sectionAliases(this.record, country, this.viewpoint(moments))
          : [],
    };
  }

  private isSearched({ country }: Meaning, day: DayNumber, { prefix }: Viewpoint): boolean {
    return isAttested(this.record.country(country)?.factsAt(prefix).attested ?? [], day);
  }

  /** The paragraph stands under another number in the text that it is read from. */
  private otherNumbers({ paragraphs }: Meaning, citation: string): Notice[] {
    return paragraphs
      .filter(({ provision }) => provision.citation !== citation)
      .map(({ node, provision }) => {
        const numbers: Bilingual = {
          nl: `${provision.citation} in de tekst, ${citation} op deze dag`,
          en: `${provision.citation} in the text, ${citation} on this day`,
        };
        return notice('numbered-otherwise', nameOf(node.facts), numbers);
      });
  }

  private moved(citation: string, { today }: Cited, meanings: readonly Meaning[]): Notice[] {
    const then = meanings.map(keyOf).join();
    const now = today.meanings.map(keyOf).join();
    return now === then || now === '' ? [] : [notice('number-moved-since', null, bothLanguages(citation))];
  }

  /** What the readings of several meanings share, or of one that is not settled. */
  private several(
    citation: string,
    meanings: readonly Meaning[],
    answers: readonly Answer[],
    moved: readonly Notice[],
    moments: Moments,
  ): Omit<CitedAnswer, 'cited'> {
    const candidates = answers.flatMap((answer) => answer.candidates ?? [asCandidate(answer)]);
    const day = toDayNumber(moments.geldigOp);
    const [first] = answers;
    const label =
      meanings.length === 1
        ? unsettledMeaning(citation, meanings[0]!, day, this.gazetteer)
        : severalMeanings(citation, meanings, day, this.gazetteer);
    const unsettled = meanings.some(({ settled }) => !settled)
      ? [notice('numbering-unsettled', null, bothLanguages(citation))]
      : [];
    const { foot, example, ledger, asked, frameworkInForce, region, coverage } = first!;
    const common = sharedOf(candidates);
    return {
      ...common,
      region,
      asked,
      frameworkInForce,
      certainty: 'uncertain',
      label,
      coverage: meanings.length === 1 ? coverage : { attestedThrough: null },
      notices: distinctNotices([...answers.flatMap(({ notices }) => notices), ...unsettled, ...moved]),
      ledger,
      candidates,
      regions: null,
      foot,
      example,
    };
  }
}

function sharedOf(readings: readonly Reading[]): AnyReading {
  return {
    ...readings[0]!,
    ...whatReadingsShare(readings),
    country: valueOfAll(readings, 'country'),
    topic: valueOfAll(readings, 'topic'),
    period: valueOfAll(readings, 'period') ?? unbounded,
    basis: inEveryReading(readings, ({ basis }) => basis),
    advice: inEveryReading(readings, ({ advice }) => advice),
    evidence: inEveryReading(readings, ({ evidence }) => evidence),
    courtFindings: inEveryReading(readings, ({ courtFindings }) => courtFindings),
  };
}

const unbounded = { from: '..', until: '..' } as Reading['period'];

/** A certain answer as one of several readings. */
function asCandidate({
  candidates: _none,
  regions: _regions,
  foot: _foot,
  example: _example,
  ...reading
}: Answer): Reading {
  return { ...reading, certainty: 'uncertain' };
}

function roleOf({ node }: NumberedParagraph, basis: readonly Basis[], { topic }: Meaning): Basis['role'] {
  if (isMoratoriumTopic(topic) && node.kind !== 'moratorium') return 'mirror';
  return basis.find(({ instrument }) => instrument === node.instrument)?.role ?? 'governs';
}

function shown({ country, topic, settled }: Meaning): CitedMeaning {
  return { country, topic, settled };
}

function keyOf({ country, topic }: Pick<CitedMeaning, 'country' | 'topic'>): string {
  return `${country}/${topic}`;
}

function bothLanguages(text: string): Bilingual {
  return { nl: text, en: text };
}

function equal(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
