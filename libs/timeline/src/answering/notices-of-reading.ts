import type { Existence, Region } from '@peildatum/gazetteer';
import {
  boundsOf,
  isAnchoredInDirective,
  isExact,
  regionsListedIn,
  toDayNumber,
  type AppliesTo,
  type Bilingual,
  type Effective,
  type Framework,
  type InstrumentFacts,
  type InstrumentId,
} from '@peildatum/policy';
import type { Notice } from '../answer.js';
import type { Candidate } from '../reading/candidates.js';
import type { TopicReader } from '../reading/topic-reader.js';
import { publicDateUnknown, type Point, type Viewpoint } from '../reading/viewpoint.js';
import { statedOn, type ActNode } from '../record/act-node.js';
import { allWorlds, chanceOf } from '../worlds/domain.js';
import { conflictOnOneDay } from '../worlds/governing.js';
import { boundsInWords, dayInWords } from './date-words.js';
import { nameOf, type NamedInstrument } from './naming.js';
import { notice } from './notices.js';
import { noticesOnOpenCauses } from './open-causes.js';

export interface NoticeContext {
  readonly reader: TopicReader;
  readonly point: Point;
  /** Whether the general part that goes with the reading is held. */
  readonly holdsGeneralText: boolean;
  readonly viewpoint: Viewpoint;
  readonly region: Region | null;
  readonly existence: Existence;
  readonly frameworkInForce: Framework | null;
  readonly named: (id: InstrumentId) => NamedInstrument;
  readonly factsOf: (id: InstrumentId) => InstrumentFacts | undefined;
}

/** What must be said of a reading, and of the acts that may stand in its way; `among`: all readings of the same answer. */
export function noticesOn(
  candidate: Candidate,
  among: readonly Candidate[],
  context: NoticeContext,
): Notice[] {
  const notices: Notice[] = [];
  const { node } = candidate;
  if (node !== null) notices.push(...noticesOnAct(candidate, node, context));
  for (const other of among) {
    if (node !== null && other.node !== null && other.node !== node && conflictOnOneDay(node, other.node)) {
      notices.push(notice('same-day-conflict', nameOf(node.facts), nameOf(other.node.facts).name));
    }
  }
  for (const absence of candidate.absences) {
    const facts = context.factsOf(absence.data.source.instrument as InstrumentId);
    if (facts !== undefined && context.viewpoint.openbaarOp !== null && !isKnownPublic(facts, context)) {
      notices.push(notice('public-date-unknown', nameOf(facts)));
    }
  }
  notices.push(...noticesOnPossibleActs(context));
  if (context.existence === 'may-exist' && context.region !== null) {
    const name = context.region.name;
    notices.push(notice('region-period-unstated', null, { nl: name, en: name }));
  }
  return notices;
}

function isKnownPublic(facts: InstrumentFacts, { viewpoint }: NoticeContext): boolean {
  const disclosed = facts.disclosures.at(-1)?.event.data.madePublicOn;
  return !publicDateUnknown(disclosed === undefined ? null : boundsOf(disclosed), viewpoint);
}

function noticesOnAct(candidate: Candidate, node: ActNode, context: NoticeContext): Notice[] {
  const notices: Notice[] = [];
  const name = nameOf(node.facts);
  const { content } = candidate;
  const add = (code: Parameters<typeof notice>[0], detail?: Bilingual) =>
    notices.push(notice(code, name, detail));
  if (!node.facts.held) add('text-not-held');
  if (node.entry.rank !== null && node.entry.rank > 1 && !node.observes) {
    const bounds = boundsInWords(node.entry.bounds) ?? { nl: 'onbekend', en: 'unknown' };
    const source = node.facts.claims.find(({ event }) => event.data.date === 'entry')?.event.data.source
      .instrument;
    const by =
      source === null || source === undefined
        ? { nl: '', en: '' }
        : context.named(source as InstrumentId).name;
    add('entry-from-claim', {
      nl: `${bounds.nl}${by.nl === '' ? '' : `, volgens ${by.nl}`} (rang ${node.entry.rank})`,
      en: `${bounds.en}${by.en === '' ? '' : `, according to ${by.en}`} (rank ${node.entry.rank})`,
    });
  }
  if (node.entry.clauseBeforePublication) add('entry-clause-before-publication');
  for (const question of candidate.open) {
    const region = context.region?.name ?? '';
    if (question === 'scope-unresolved') notices.push(...noticesOnOpenCauses(content.openBecause, name));
    else add(question, { nl: region, en: region });
  }
  if (node.appliesTo !== null) add('applies-to-applications', applicationsInWords(node.appliesTo));
  if (content.endedOn !== null && content.endedOn !== 'on-validity')
    add('ended', boundsInWords(content.endedOn) ?? { nl: 'een onbekende dag', en: 'an unknown day' });
  if (content.disputed) add('disputed');
  if (content.state === 'unknown' && content.provisions.length > 0) add('content-not-structured');
  if (context.viewpoint.openbaarOp !== null && publicDateUnknown(node.madePublic, context.viewpoint)) {
    add('public-date-unknown');
  }
  if (content.framework !== null) {
    if (context.frameworkInForce === null) notices.push(notice('framework-in-force-unknown', null));
    else if (context.frameworkInForce !== content.framework) add('older-framework');
    if (!isAnchoredInDirective(context.point.geldigOp)) notices.push(notice('legal-anchor-unchecked', null));
  }
  if (content.state === 'graded' && !context.holdsGeneralText)
    notices.push(notice('general-text-not-held', null));
  notices.push(...noticesOnCorrections(node, name));
  notices.push(...noticesOnRectification(candidate, node, name, context));
  if (node.observes) {
    if (content.provisions.length === 0) add('omitted-by-consolidated-text');
    else if (actsBefore(node, context).length > 0) add('differs-from-consolidated-text');
  }
  if (content.state === 'none-by-silence' && context.region !== null && isExact(node.entry.bounds)) {
    const { name: region } = context.region;
    if (actsBefore(node, context).some((act) => gradedByName(act, context)))
      add('no-longer-named', { nl: region, en: region });
  }
  return notices;
}

/** The acts that governed the day before this one entered, or may have. */
function actsBefore(node: ActNode, { reader }: NoticeContext): ActNode[] {
  const dayBefore = node.entry.bounds.earliest - 1;
  return reader
    .outcomesAt({ geldigOp: dayBefore, inWerkingOp: dayBefore })
    .map((outcome) => outcome.node)
    .filter((act) => act !== null);
}

/** Whether an act lists the region asked about by name among those it grades. */
function gradedByName(act: ActNode, { reader, region }: NoticeContext): boolean {
  const stated = statedOn(act, reader.country.code, reader.topic) ?? [];
  const graded = stated
    .flatMap((one) => one.texts)
    .flatMap(({ provision }) => (provision.content.kind === 'gradings' ? provision.content.statements : []))
    .filter(({ level }) => level !== 'none');
  return graded.some(({ scope }) => regionsListedIn(scope).some(({ id }) => id === (region?.id as string)));
}

function applicationsInWords({ applications, date }: AppliesTo): Bilingual {
  const day = dayInWords(toDayNumber(date));
  return applications === 'lodged-before'
    ? { nl: `vóór ${day.nl}`, en: `before ${day.en}` }
    : { nl: `op of na ${day.nl}`, en: `on or after ${day.en}` };
}

/** Our own corrections of what shaped the act, each with its reason. */
function noticesOnCorrections({ facts }: ActNode, name: NamedInstrument): Notice[] {
  const shaping: readonly Effective[] = [
    facts.instrument,
    ...facts.acts,
    ...facts.publications,
    ...facts.claims,
  ];
  return shaping
    .flatMap((one) => one.corrections)
    .map(({ event }) => event.data.reason)
    .map((reason) => notice('corrected', name, { nl: reason, en: reason }));
}

function noticesOnRectification(
  candidate: Candidate,
  node: ActNode,
  name: NamedInstrument,
  { point, reader }: NoticeContext,
): Notice[] {
  const topics = statedOn(node, reader.country.code, reader.topic) ?? [];
  const days = topics.flatMap((one) => one.texts.map((text) => text.from)).filter(Number.isFinite);
  return days.map((day) =>
    notice(day <= point.inWerkingOp ? 'rectified' : 'rectified-later', name, dayInWords(day)),
  );
}

/** Acts of which it is not established whether they count on the day. */
function noticesOnPossibleActs({ reader, point }: NoticeContext): Notice[] {
  const notices: Notice[] = [];
  for (const node of reader.specials(point.inWerkingOp)) {
    const chance = chanceOf(node, allWorlds, point.geldigOp, point.inWerkingOp);
    if (chance === undefined || isExact(node.entry.bounds)) continue;
    if (!reader.outcomesAt(point).some((one) => one.node === node)) continue;
    if (node.entry.bounds.latest !== Infinity) continue;
    notices.push(
      notice(
        node.entry.publicationMissing ? 'publication-not-recorded' : 'entry-clause-missing',
        nameOf(node.facts),
      ),
    );
  }
  return notices;
}
