import type { Gazetteer, Region } from '@peildatum/gazetteer';
import {
  article15c,
  formatBounds,
  frameworkInForceOn,
  fromDayNumber,
  isMoratoriumTopic,
  protectionAlternative,
  toDayNumber,
  type DayNumber,
  type InstrumentFacts,
  type InstrumentId,
  type Topic,
} from '@peildatum/policy';
import type {
  AlternativeAnswer,
  Answer,
  Asked,
  Basis,
  Notice,
  Reading,
  RegionSummary,
  Standing,
} from '../answer.js';
import type { Moments } from '../question.js';
import { candidatesAt, type Candidate } from '../reading/candidates.js';
import type { RememberedSayings } from '../reading/remembered-sayings.js';
import { TopicReader } from '../reading/topic-reader.js';
import type { Subject } from '../reading/subject.js';
import { mirrorsAt } from '../reading/mirror.js';
import { observedOn } from '../reading/observation.js';
import { validityOf } from '../reading/period.js';
import { pointOn, publicDateUnknown, type Point, type Viewpoint, type Walk } from '../reading/viewpoint.js';
import type { CountryRecord } from '../record/country-record.js';
import type { PolicyRecord } from '../record/policy-record.js';
import { allWorlds } from '../worlds/domain.js';
import { Alternatives, openOnly } from './alternatives.js';
import { absenceBasis, basisOf } from './basis.js';
import { attestedThrough, isAttested } from './coverage.js';
import { datesOf } from './dates-of-instrument.js';
import {
  adviceIn,
  contradictionsIn,
  courtFindingsIn,
  evidenceIn,
  type DocumentQuestion,
} from './documents.js';
import { noticesOnMoratorium } from './moratorium-notices.js';
import { footingOf, type Footing } from './footing.js';
import { GeneralPart } from './general-part.js';
import { nameById, nameOf, type NamedInstrument } from './naming.js';
import { noticesOn } from './notices-of-reading.js';
import { distinctNotices, notice } from './notices.js';
import type { Owner } from './owner.js';
import { Periods } from './periods.js';
import { standingOf } from './standing-of.js';
import { foot, sentenceFor, uncertainSentence, type SettledContent } from './sentences.js';
import { regionLabel, regionsOn, subjectOf } from './subject.js';
import { inEveryReading, valueOfAll, whatReadingsShare } from './what-readings-share.js';
import { whyUncertain } from './why-uncertain.js';

/** Answers questions about one topic of one country, or of the general part, at one set of coordinates; who governs is worked out once for all its regions, and what is read of a region once. */
export class AnswerBuilder {
  private readonly reader: TopicReader;
  private readonly alternatives: TopicReader;
  private readonly beside: Alternatives;
  private readonly general: GeneralPart;
  private readonly day: DayNumber;
  private readonly walk: Walk;
  private readonly point: Point;
  private readonly periods: Periods;
  /** By region; null for the country. */
  private readonly knownCandidates = new Map<string | null, readonly Candidate[]>();

  constructor(
    private readonly policy: PolicyRecord,
    private readonly gazetteer: Gazetteer,
    private readonly owner: Owner,
    private readonly record: CountryRecord,
    private readonly topic: Topic,
    private readonly moments: Moments,
    private readonly viewpoint: Viewpoint,
    private readonly sayings: RememberedSayings<readonly Candidate[]>,
  ) {
    this.reader = new TopicReader(record, topic, viewpoint);
    this.alternatives = new TopicReader(record, protectionAlternative, viewpoint);
    this.day = toDayNumber(moments.geldigOp);
    this.walk = { inWerkingOp: moments.peildatum === null ? toDayNumber(moments.inWerkingOp) : null };
    this.point = pointOn(this.day, this.walk);
    this.beside = new Alternatives(this.reader, this.alternatives, this.day, this.walk, this.sayings);
    this.general = new GeneralPart(policy, viewpoint, this.day, this.walk);
    this.periods = new Periods(this.reader, this.day, this.walk, sayings);
  }

  /** The full answer for a region that exists on the day, or for the country (null). */
  answer(region: Region | null): Answer {
    const subject = this.subject(region);
    const candidates = this.candidates(subject);
    const regions =
      region === null && this.topic === article15c
        ? regionsOn(this.gazetteer, this.owner, this.day).map((one) => this.summary(one))
        : null;
    const frame = {
      regions,
      foot,
      example: this.policy.isExample(this.viewpoint.prefix),
    };
    const [only] = candidates;
    if (candidates.length === 1 && only !== undefined) {
      const certainty = this.isAttested() ? ('certain' as const) : ('as-recorded' as const);
      const reading = this.reading(only, subject, region, certainty);
      return { ...reading, candidates: null, ...frame };
    }
    const readings = candidates.map((candidate) => this.reading(candidate, subject, region, 'uncertain'));
    return { ...this.shared(readings, candidates, subject, region), candidates: readings, ...frame };
  }

  /** State, level and period of a region, without documents and sentences. */
  summary(region: Region): RegionSummary {
    const subject = this.subject(region);
    const candidates = this.candidates(subject);
    return {
      region: regionLabel(region),
      ...this.summaryOf(candidates, region),
      period: this.periods.ofAll(subject, candidates),
    };
  }

  /** State, level and certainty of a region and nothing else. */
  inShort(region: Region): Standing {
    return standingOf(this.candidates(this.subject(region)), this.isAttested());
  }

  /** What a set of readings says in short. */
  summaryOf(
    candidates: readonly Candidate[],
    region: Region | null,
  ): Omit<RegionSummary, 'region' | 'period'> {
    return {
      ...standingOf(candidates, this.isAttested()),
      notices: [
        ...new Set(
          candidates.flatMap((one) => this.readingNotices(one, candidates, region).map(({ code }) => code)),
        ),
      ],
    };
  }

  /** The act and content that govern a region, where one reading does. */
  governingKey(region: Region): string | null {
    const [only, ...others] = this.candidates(this.subject(region));
    return only === undefined || others.length > 0 ? null : only.key;
  }

  /** Equal where {@link footing} is the same. */
  standing(region: Region | null): string {
    const { acts, readings, period, periods } = this.footing(region);
    return `${acts} ${readings()} ${period()} ${periods()}`;
  }

  /** What the answer on a region rests on. */
  footing(region: Region | null): Footing {
    const subject = this.subject(region);
    const { reader, alternatives, point } = this;
    const read = [{ reader, subject, candidates: () => this.candidates(subject) }];
    if (this.topic === article15c) {
      const beside = { ...subject, topic: protectionAlternative };
      const candidates = () => this.read(alternatives, beside);
      read.push({ reader: alternatives, subject: beside, candidates });
    }
    const readings = () => this.candidates(subject);
    return footingOf(read, point, this.isAttested(), {
      together: () => this.periods.ofAll(subject, readings()),
      each: () => readings().map((one) => this.periods.of(subject, one)),
    });
  }

  /** What is held of the act that governs the region, where one does. */
  governingInstrument(region: Region): InstrumentFacts | null {
    const [only, ...others] = this.candidates(this.subject(region));
    if (only === undefined || only.node === null || others.length > 0) return null;
    return this.policy.factsOf(only.node.instrument, this.viewpoint.prefix) ?? null;
  }

  /** The act that governs a region, where one does. */
  governingIn(region: string): InstrumentId | null {
    const known = this.gazetteer.region(region);
    return known === undefined ? null : (this.governingInstrument(known)?.id ?? null);
  }

  /** The notices on a region in full. */
  regionNotices(region: Region): Notice[] {
    const candidates = this.candidates(this.subject(region));
    return candidates.flatMap((one) => this.readingNotices(one, candidates, region));
  }

  /** The alternatives that the text holds for the country on the day; null where that cannot be established. */
  countryAlternatives(): AlternativeAnswer[] | null {
    const subject = { ...this.subject(null), topic: protectionAlternative };
    const candidates = this.read(this.alternatives, subject);
    return candidates.length === 1 ? this.beside.of(candidates[0]!) : null;
  }

  get asked(): Asked {
    return {
      peildatum: this.moments.peildatum,
      geldigOp: this.moments.geldigOp,
      inWerkingOp: this.moments.inWerkingOp,
      beschikbaarOp: this.policy.log.recordedAt(this.viewpoint.prefix),
      openbaarOp: this.moments.openbaarOp,
      application: this.moments.application,
    };
  }

  get frameworkInForce() {
    return frameworkInForceOn(this.day);
  }

  get coverage() {
    return { attestedThrough: attestedThrough(this.attestations(), this.day) };
  }

  private read(reader: TopicReader, subject: Subject): readonly Candidate[] {
    return candidatesAt(
      reader,
      subject,
      this.point,
      allWorlds,
      subject.region === null ? undefined : this.sayings,
    );
  }

  private candidates(subject: Subject): readonly Candidate[] {
    const key = subject.region?.id ?? null;
    let candidates = this.knownCandidates.get(key);
    if (candidates === undefined) {
      candidates = this.read(this.reader, subject);
      this.knownCandidates.set(key, candidates);
    }
    return candidates;
  }

  private subject(region: Region | null): Subject {
    return subjectOf(this.gazetteer, this.owner, this.topic, region, this.day);
  }

  private attestations() {
    return this.record.factsAt(this.viewpoint.prefix).attested;
  }

  private isAttested(): boolean {
    const attested = this.attestations();
    return isAttested(attested, this.point.geldigOp) && isAttested(attested, this.point.inWerkingOp);
  }

  private reading(
    candidate: Candidate,
    subject: Subject,
    region: Region | null,
    certainty: Reading['certainty'],
  ): Reading {
    const { node } = candidate;
    const content = this.settled(candidate);
    const alternatives = this.beside.candidate(candidate, subject);
    const documents = this.documents(subject);
    const basis = this.basis(candidate);
    const act = node === null ? null : nameOf(node.facts);
    const statedIn = node?.source.instrument ?? null;
    return {
      country: this.owner.code,
      region: region === null ? null : regionLabel(region),
      topic: this.topic,
      asked: this.asked,
      state: content.state,
      level: content.level,
      framework: content.framework,
      frameworkInForce: this.frameworkInForce,
      closedList: content.closedList,
      presumption: content.presumption,
      certainty,
      period: this.periods.of(subject, candidate),
      endedOn: content.endedOn === null ? null : formatBounds(content.endedOn),
      disputed: content.disputed,
      term: content.term,
      label: sentenceFor(content, {
        owner: this.owner,
        region: region?.name ?? null,
        topic: this.topic,
        geldigOp: this.day,
        act: act?.name ?? null,
        statedIn: statedIn === null ? null : this.named(statedIn as InstrumentId).name,
        citation: content.provisions.length === 1 ? content.provisions[0]!.citation : null,
      }),
      protectionAlternative: alternatives?.[0] ?? null,
      otherAlternatives: alternatives?.slice(1) ?? [],
      basis,
      generalPolicy: this.generalPolicy(candidate),
      advice: documents.advice,
      evidence: documents.evidence,
      courtFindings: node === null ? [] : courtFindingsIn(node.facts, this.documentQuestion(subject)),
      notices: distinctNotices([
        ...this.readingNotices({ ...candidate, content }, [candidate], region),
        ...(alternatives === null ? [notice('alternative-not-established', null)] : []),
        ...openOnly(content.level, alternatives),
        ...documents.notices,
        ...(certainty === 'as-recorded' ? this.notAttested() : []),
      ]),
      coverage: this.coverage,
      ledger: {
        position: this.policy.log.positionAt(this.viewpoint.prefix),
        recordedAt: this.policy.log.recordedAt(this.viewpoint.prefix),
        gazetteer: this.gazetteer.version,
      },
    };
  }

  private generalPolicy({ content }: Candidate) {
    return this.general.beside(
      this.topic,
      content.provisions.flatMap(({ refersTo }) => refersTo),
    );
  }

  /** The content with the day on which its own act ended it, as far as that is known. */
  private settled(candidate: Candidate): SettledContent {
    const { content, node } = candidate;
    const { endedOn } = content;
    if (endedOn !== 'on-validity') return { ...content, endedOn };
    return {
      ...content,
      endedOn: node === null ? null : validityOf(this.reader, node, candidate.ways, this.day, this.walk),
    };
  }

  /** What all readings share; notices are the union. */
  private shared(
    readings: readonly Reading[],
    candidates: readonly Candidate[],
    subject: Subject,
    region: Region | null,
  ): Reading {
    const first = readings[0]!;
    const notices = distinctNotices([
      ...readings.flatMap((one) => one.notices),
      ...candidates.flatMap((one) => this.readingNotices(one, candidates, region)),
    ]);
    return {
      ...first,
      ...whatReadingsShare(readings),
      certainty: 'uncertain',
      period: this.periods.ofAll(subject, candidates),
      label: uncertainSentence(
        this.topic,
        this.day,
        candidates.map((candidate) => ({
          candidate,
          act: candidate.node === null ? null : nameOf(candidate.node.facts).name,
        })),
        region?.name ?? null,
        whyUncertain(notices),
      ),
      basis: inEveryReading(readings, ({ basis }) => basis),
      courtFindings: valueOfAll(readings, 'courtFindings') ?? [],
      notices,
    };
  }

  private basis({ node, content, confirmedBy, absences }: Candidate): Basis[] {
    const mirrors = isMoratoriumTopic(this.topic)
      ? mirrorsAt(this.record, this.topic, this.viewpoint, this.point).flatMap(({ mirror, provisions }) =>
          basisOf(mirror, this.owner.code, provisions, 'mirror', this.point),
        )
      : [];
    return [
      ...(node === null ? [] : basisOf(node, this.owner.code, content.provisions, 'governs', this.point)),
      ...confirmedBy.flatMap((one) =>
        basisOf(one, this.owner.code, this.confirming(one), 'confirms', this.point),
      ),
      ...absences.flatMap((absence) => {
        const facts = this.policy.factsOf(
          absence.data.source.instrument as InstrumentId,
          this.viewpoint.prefix,
        );
        return facts === undefined ? [] : [absenceBasis(absence, facts)];
      }),
      ...mirrors,
      ...this.citedBasis(node, content),
    ];
  }

  /** The paragraphs whose areas the text means, each once, those that it rests on itself left out. */
  private citedBasis(node: Candidate['node'], { provisions, follows }: Candidate['content']): Basis[] {
    const others = follows.filter((one) => one.node !== node || !provisions.includes(one.provision));
    const distinct = others.filter(
      (one, place) =>
        others.findIndex((other) => other.node === one.node && other.provision === one.provision) === place,
    );
    return distinct.flatMap((one) =>
      basisOf(one.node, this.owner.code, [one.provision], 'cited', this.point),
    );
  }

  private confirming(node: NonNullable<Candidate['node']>) {
    return observedOn(node, this.owner.code, this.topic);
  }

  private readingNotices(candidate: Candidate, among: readonly Candidate[], region: Region | null): Notice[] {
    const context = {
      reader: this.reader,
      holdsGeneralText: this.generalPolicy(candidate).length > 0,
      point: this.point,
      viewpoint: this.viewpoint,
      region,
      existence:
        region === null ? ('exists' as const) : this.gazetteer.existenceOn(region, fromDayNumber(this.day)),
      frameworkInForce: this.frameworkInForce,
      named: (id: InstrumentId) => this.named(id),
      factsOf: (id: InstrumentId) => this.policy.factsOf(id, this.viewpoint.prefix),
    };
    const notices = noticesOn(candidate, among, context);
    if (!isMoratoriumTopic(this.topic)) return notices;
    const mirrors = mirrorsAt(this.record, this.topic, this.viewpoint, this.point);
    const regions = regionsOn(this.gazetteer, this.owner, this.day).map(({ id }) => id);
    return [...notices, ...noticesOnMoratorium(candidate, this.topic, this.point, mirrors, regions)];
  }

  private documentQuestion(subject: Subject): DocumentQuestion {
    return {
      country: this.owner.code,
      topic: this.topic,
      region: subject.region,
      point: this.point,
      viewpoint: this.viewpoint,
    };
  }

  private documents(subject: Subject) {
    const question = this.documentQuestion(subject);
    const facts = [...this.record.documents]
      .map((id) => this.policy.factsOf(id, this.viewpoint.prefix))
      .filter((one) => one !== undefined);
    const advice = facts.flatMap((one) => adviceIn(one, question));
    const notices: Notice[] = advice
      .filter((one) => {
        const from = this.policy.factsOf(one.instrument, this.viewpoint.prefix);
        return from !== undefined && publicDateUnknown(datesOf(from).madePublic, this.viewpoint);
      })
      .map((one) => notice('public-date-unknown', this.named(one.instrument)));
    for (const one of facts) {
      for (const { subject: about } of contradictionsIn(one, question)) {
        notices.push(notice('contradiction-noted', nameOf(one), about));
      }
    }
    return { advice, evidence: facts.flatMap((one) => evidenceIn(one, question)), notices };
  }

  private notAttested(): Notice[] {
    return [notice('coverage-not-attested', null, { nl: this.moments.geldigOp, en: this.moments.geldigOp })];
  }

  private named(id: InstrumentId): NamedInstrument {
    const facts = this.policy.factsOf(id, this.viewpoint.prefix);
    return facts === undefined ? nameById(id) : nameOf(facts);
  }
}
