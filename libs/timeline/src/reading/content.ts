import {
  coverageOf,
  fromDayNumber,
  isMoratoriumTopic,
  toDayNumber,
  type CountryCode,
  type DayBounds,
  type DayNumber,
  type Framework,
  type Gradings,
  type GradingStatement,
  type Level,
  type MoratoriumTerm,
  type ProtectionAlternative,
  type ProtectionAlternatives,
  type Provision,
  type Scope,
  type Topic,
} from '@peildatum/policy';
import type { State } from '../answer.js';
import { nothingMore, type OpenReading } from './open-questions.js';
import { statedKey, type ActNode, type StatedProvision } from '../record/act-node.js';

/** The region a question is about, with the areas it ever split off from, nearest first. */
export interface AskedRegion {
  readonly id: string;
  readonly ancestors: readonly string[];
}

/** What a question looks for in an act. `region` null: the country; `regions` then holds those that existed on the day. */
export interface Subject {
  readonly country: CountryCode;
  readonly topic: Topic;
  readonly region: AskedRegion | null;
  readonly regions: readonly AskedRegion[];
  /** Days on which the set of regions changes, for a question about the country. */
  readonly changesOn: readonly DayNumber[];
}

/** What an act says on a subject on one day. Equal keys are equal content. */
export interface Content {
  readonly key: string;
  readonly state: State;
  readonly level: Level | null;
  readonly framework: Framework | null;
  readonly closedList: boolean | null;
  /** `on-validity`: the act itself ends the topic, from its own first day of validity. */
  readonly endedOn: DayBounds | 'on-validity' | null;
  readonly disputed: boolean;
  readonly term: MoratoriumTerm | null;
  /** The provisions it was read from, as their text stood. */
  readonly provisions: readonly Provision[];
  readonly alternatives: readonly ProtectionAlternative[];
  /** Whether the reading of an open question was used; it may still make no difference. */
  readonly isOpen: boolean;
}

/** The day on which an act's topic ended; Infinity where it did not, by W. */
function endOf(node: ActNode, inWerkingOp: DayNumber): DayNumber {
  const withdrawn = node.withdrawnFrom <= inWerkingOp ? node.withdrawnFrom : Infinity;
  return Math.min(node.endsOn, withdrawn);
}

/** The provisions that stand at W in an act that entered on `entered`; a lapse on or before that day took the provision out of it. */
function standing(
  stated: readonly StatedProvision[],
  entered: DayNumber,
  inWerkingOp: DayNumber,
): { provision: Provision; lapsedFrom: DayNumber }[] {
  const result = [];
  for (const one of stated) {
    if (one.lapsedFrom <= entered) continue;
    const text = one.texts.findLast(({ from }) => from <= inWerkingOp);
    if (text !== undefined) {
      result.push({
        provision: text.provision,
        lapsedFrom: one.lapsedFrom <= inWerkingOp ? one.lapsedFrom : Infinity,
      });
    }
  }
  return result;
}

/** Whether the act states the topic or replaces it, as its text reads on W. */
export function touches(node: ActNode, country: CountryCode, topic: Topic, inWerkingOp: DayNumber): boolean {
  if (!isMoratoriumTopic(topic) && node.sections.has(country)) return true;
  const stated = node.stated.get(statedKey(country, topic));
  if (stated === undefined) return false;
  return (
    stated.length === 0 ||
    replacesTopic(node, country, topic) ||
    standing(stated, node.entry.bounds.earliest, inWerkingOp).length > 0
  );
}

/** The last day of entry with which the act still touches the topic: one that only stated it, and whose statement lapsed before, does not. */
export function lastTouchingEntry(node: ActNode, country: CountryCode, topic: Topic): DayNumber {
  const stated = node.stated.get(statedKey(country, topic)) ?? [];
  if (stated.length === 0 || (!isMoratoriumTopic(topic) && node.sections.has(country))) return Infinity;
  if (replacesTopic(node, country, topic)) return Infinity;
  return Math.max(...stated.map((one) => one.lapsedFrom)) - 1;
}

/** Days that part the possible entries of an act into those with which it says different things: lapses, and its own end where it only ends the topic. */
export function partingDays(node: ActNode, country: CountryCode, topic: Topic): DayNumber[] {
  const stated = node.stated.get(statedKey(country, topic)) ?? [];
  const ends = stated.some((one) => one.texts.some(({ provision }) => provision.content.kind === 'ended'));
  return [...stated.map((one) => one.lapsedFrom), ends ? node.endsOn + 1 : Infinity].filter(Number.isFinite);
}

/** How many of the act's statements on the subject name whom they mean only in words. */
export function statementsInWords(node: ActNode, country: CountryCode, topic: Topic): number {
  const stated = node.stated.get(statedKey(country, topic)) ?? [];
  return stated
    .flatMap((one) => one.texts)
    .flatMap(({ provision }) => scopesOf(provision))
    .filter((scope) => scope.kind === 'words').length;
}

function scopesOf({ content: said }: Provision): Scope[] {
  if (said.kind === 'gradings') return said.statements.map((one) => one.scope);
  return said.kind === 'protection-alternatives' ? said.alternatives.map((one) => one.origins) : [];
}

function replacesTopic(node: ActNode, country: CountryCode, topic: Topic): boolean {
  return node.facts.acts.some(
    ({ event }) =>
      node.parts.includes(event.data.part) &&
      event.data.replaces.some(
        (one) => one.kind === 'topics' && one.country === country && one.topics.includes(topic),
      ),
  );
}

/** What the act says on the subject at (G, W), if it entered on `entered` and governs. `reading` settles what the text leaves open. */
export function contentOf(
  node: ActNode,
  entered: DayNumber,
  subject: Subject,
  geldigOp: DayNumber,
  inWerkingOp: DayNumber,
  reading: OpenReading,
): Content {
  const stated = node.stated.get(statedKey(subject.country, subject.topic)) ?? [];
  const now = standing(stated, entered, inWerkingOp);
  const lasting = now.filter(({ provision }) => provision.content.kind !== 'ended');
  if (lasting.length === 0 && now.length > 0) {
    const provisions = now.map((one) => one.provision);
    const validFrom = Math.min(entered, node.entry.worksBackTo ?? Infinity);
    const endedOn = node.endsOn < validFrom ? exact(node.endsOn) : 'on-validity';
    return isMoratoriumTopic(subject.topic)
      ? endedMoratorium(node, provisions, subject.topic, inWerkingOp, endedOn)
      : silent('none-by-silence', endedOn, provisions);
  }
  const actEnds = endOf(node, inWerkingOp);
  const ended =
    lasting.length === 0 ? actEnds : Math.max(...lasting.map((one) => Math.min(one.lapsedFrom, actEnds)));
  const valid = lasting.filter((one) => one.lapsedFrom > geldigOp);
  const provisions = (valid.length === 0 ? lasting : valid).map((one) => one.provision);
  if (isMoratoriumTopic(subject.topic)) {
    return moratorium(node, provisions, subject.topic, geldigOp, inWerkingOp, ended);
  }
  if (ended <= geldigOp) return silent('none-by-silence', exact(ended), []);
  if (valid.length === 0) return silent(node.facts.held ? 'none-by-silence' : 'unknown', null, []);
  const read = said(provisions, subject, reading);
  return stated.some((one) => one.texts.length > 1) ? withWords(read, provisions) : read;
}

function said(provisions: readonly Provision[], subject: Subject, reading: OpenReading): Content {
  const gradings = provisions.filter((one) => one.content.kind === 'gradings');
  if (gradings.length > 0) {
    return subject.region === null
      ? countryGrading(gradings, subject.regions)
      : regionGrading(gradings, subject.region, reading);
  }
  const alternatives = provisions.filter((one) => one.content.kind === 'protection-alternatives');
  if (alternatives.length > 0) return alternative(alternatives, subject, reading);
  const kinds = new Set(provisions.map((one) => one.content.kind));
  if (kinds.has('stated')) {
    return subject.topic === 'article-15c' ? plain('unknown', provisions) : plain('stated', provisions);
  }
  if (kinds.has('denied')) return plain('none-explicit', provisions);
  if (kinds.has('general-policy')) return plain('general-policy', provisions);
  return plain('unknown', provisions);
}

interface Matched {
  readonly statement: GradingStatement;
  readonly provision: Provision;
  readonly content: Gradings;
}

/** How narrowly a scope names a region: the narrower statement decides. */
const specificity: Record<Exclude<Scope['kind'], 'words'>, number> = {
  regions: 3,
  'all-but': 2,
  'whole-country': 1,
  remainder: 0,
};

function regionGrading(gradings: readonly Provision[], region: AskedRegion, reading: OpenReading): Content {
  if (gradings.length === 0) return silent('none-by-silence', null, []);
  let best: Matched | null = null;
  const words: Matched[] = [];
  const remainders: Matched[] = [];
  const consider = (matched: Matched) => {
    const kind = matched.statement.scope.kind as keyof typeof specificity;
    if (
      best === null ||
      specificity[kind] > specificity[best.statement.scope.kind as keyof typeof specificity]
    ) {
      best = matched;
    }
  };
  const meant = meaning(gradingScopes(gradings), region, reading);
  let isOpen = meant.open;
  for (const matched of statements(gradings)) {
    const { scope } = matched.statement;
    if (scope.kind === 'remainder') {
      remainders.push(matched);
      continue;
    }
    const coverage = coverageOf(scope, meant.id);
    if (coverage === 'in') consider(matched);
    else if (coverage === 'unresolved' && !words.some((one) => sameWords(one, matched))) words.push(matched);
  }
  if (best === null && remainders[0] !== undefined) consider(remainders[0]);
  if (words.length > 0 && (best === null || (best as Matched).statement.scope.kind !== 'regions')) {
    isOpen = true;
    if (reading.words !== null) best = words[reading.words] ?? best;
  }
  return graded(best, gradings, isOpen);
}

/** The same words mean the same: of two statements in equal words the first counts. */
function sameWords(a: Matched, b: Matched): boolean {
  return a.statement.scope.words === b.statement.scope.words;
}

/** Which of several gradings decides for a region, by its place in the list; null where none names it. Boundaries are read as the parent's. */
export function matchedGrading(gradings: readonly Provision[], region: AskedRegion): number | null {
  const { provisions, state } = regionGrading(gradings, region, { area: 'in', words: null });
  return state === 'none-by-silence' || provisions[0] === undefined ? null : gradings.indexOf(provisions[0]);
}

/**
 * The region as the text's names mean it. Where the text lists an area it split off from and not the region itself,
 * `in` reads it as that area, `out` as an area that nobody named.
 */
function meaning(
  scopes: readonly Scope[],
  region: AskedRegion,
  reading: OpenReading,
): { readonly id: string; readonly open: boolean } {
  const listed = new Set(
    scopes.flatMap((scope) =>
      scope.kind === 'regions' || scope.kind === 'all-but'
        ? scope.regions.map((one) => one.id as string)
        : [],
    ),
  );
  const parent = listed.has(region.id)
    ? undefined
    : region.ancestors.find((ancestor) => listed.has(ancestor));
  if (parent === undefined) return { id: region.id, open: false };
  return { id: reading.area === 'in' ? parent : region.id, open: true };
}

function gradingScopes(gradings: readonly Provision[]): Scope[] {
  return statements(gradings).map(({ statement }) => statement.scope);
}

function statements(gradings: readonly Provision[]): Matched[] {
  return gradings.flatMap((provision) =>
    provision.content.kind === 'gradings'
      ? provision.content.statements.map((statement) => ({
          statement,
          provision,
          content: provision.content as Gradings,
        }))
      : [],
  );
}

function graded(matched: Matched | null, gradings: readonly Provision[], isOpen: boolean): Content {
  const first = gradings[0]!.content as Gradings;
  if (matched === null) {
    return content({
      state: 'none-by-silence',
      framework: first.framework,
      closedList: first.closedList,
      provisions: gradings,
      isOpen,
    });
  }
  const { level } = matched.statement;
  return content({
    state: level === 'none' ? 'none-explicit' : 'graded',
    level: level === 'none' ? null : level,
    framework: matched.content.framework,
    closedList: matched.content.closedList,
    provisions: [matched.provision],
    isOpen,
  });
}

/** The country as a whole: what its regions share; otherwise graded without a level. Open boundaries are the regions' own matter. */
function countryGrading(gradings: readonly Provision[], regions: readonly AskedRegion[]): Content {
  const readings = regions.map((region) => regionGrading(gradings, region, nothingMore));
  const first = readings[0] ?? regionGrading(gradings, { id: '', ancestors: [] }, nothingMore);
  const shared = readings.every((one) => one.state === first.state && one.level === first.level);
  const content1 = gradings[0]!.content as Gradings;
  const base = { framework: content1.framework, closedList: content1.closedList, provisions: gradings };
  if (shared) return content({ ...base, state: first.state, level: first.level });
  return content({ ...base, state: 'graded' });
}

function alternative(provisions: readonly Provision[], subject: Subject, reading: OpenReading): Content {
  const all = provisions.flatMap((one) => (one.content as ProtectionAlternatives).alternatives);
  const { region } = subject;
  if (region === null) return content({ state: 'stated', provisions, alternatives: all });
  const meant = meaning(
    all.map((one) => one.origins),
    region,
    reading,
  );
  let isOpen = meant.open;
  let place = -1;
  const holding = all.filter(({ origins }) => {
    if (origins.kind === 'remainder') return false;
    const coverage = coverageOf(origins, meant.id);
    if (coverage === 'unresolved') {
      isOpen = true;
      place += 1;
      return reading.words === place;
    }
    return coverage === 'in';
  });
  return content({
    state: holding.length > 0 ? 'stated' : 'none-by-silence',
    provisions,
    alternatives: holding,
    isOpen,
  });
}

/** A court found the moratorium unlawful, on or before W. */
function isDisputed(node: ActNode, topic: Topic, inWerkingOp: DayNumber): boolean {
  return node.facts.courtFindings.some(
    ({ event }) =>
      event.data.finding === 'unlawful' &&
      (event.data.topic === null || event.data.topic === topic) &&
      toDayNumber(event.data.judgedOn) <= inWerkingOp,
  );
}

function endedMoratorium(
  node: ActNode,
  provisions: readonly Provision[],
  topic: Topic,
  inWerkingOp: DayNumber,
  endedOn: Content['endedOn'],
): Content {
  const disputed = isDisputed(node, topic, inWerkingOp);
  return content({ state: 'not-running', endedOn, disputed, provisions });
}

/** The runs of a moratorium with its extensions by W: a late extension leaves the gap, unless its text works back. */
function moratorium(
  node: ActNode,
  provisions: readonly Provision[],
  topic: Topic,
  geldigOp: DayNumber,
  inWerkingOp: DayNumber,
  ended: DayNumber,
): Content {
  const disputed = isDisputed(node, topic, inWerkingOp);
  const term = provisions.map((one) => one.content).find((one) => one.kind === 'moratorium');
  if (term === undefined) {
    const over = ended <= geldigOp;
    const isKnown = over || provisions.length > 0 || node.facts.held;
    return content({
      state: isKnown ? 'not-running' : 'unknown',
      endedOn: over ? exact(ended) : null,
      disputed,
      provisions,
    });
  }
  let until = term.until === null ? Infinity : toDayNumber(term.until);
  const runs = [{ from: -Infinity, until }];
  for (const extension of node.extensions) {
    if (extension.entersOn > inWerkingOp) continue;
    const late = extension.entersOn > until;
    const from = late ? Math.max(until, extension.worksBackTo ?? extension.entersOn) : until;
    runs.push({ from, until: extension.until });
    until = extension.until;
  }
  const ran = runs
    .filter((run, place) => place === 0 || run.from < ended)
    .map((run) => ({ from: run.from, until: Math.min(run.until, ended) }));
  const running = ran.some((run) => run.from <= geldigOp && geldigOp < run.until);
  const over = ran.map((run) => run.until).filter((end) => end <= geldigOp);
  const last = ran.at(-1)!.until;
  return content({
    state: running ? 'running' : 'not-running',
    endedOn: running || over.length === 0 ? null : exact(Math.max(...over)),
    disputed,
    term: { ...term, until: Number.isFinite(last) ? fromDayNumber(last) : null },
    provisions,
  });
}

function plain(state: State, provisions: readonly Provision[]): Content {
  return content({ state, provisions });
}

function silent(state: State, endedOn: Content['endedOn'], provisions: readonly Provision[]): Content {
  return content({ state, endedOn, provisions });
}

function exact(day: DayNumber): DayBounds {
  return { earliest: day, latest: day };
}

/** The content of a reading in which no act governs. */
export function withoutAct(state: 'no-policy' | 'unknown'): Content {
  return content({ state, provisions: [] });
}

function content(parts: Partial<Omit<Content, 'key'>> & Pick<Content, 'state' | 'provisions'>): Content {
  const level = parts.level ?? null;
  const framework = parts.framework ?? null;
  const closedList = parts.closedList ?? null;
  const endedOn = parts.endedOn ?? null;
  const disputed = parts.disputed ?? false;
  const alternatives = parts.alternatives ?? [];
  const term = parts.term ?? null;
  const ended =
    endedOn === null ? '' : endedOn === 'on-validity' ? endedOn : `${endedOn.earliest}:${endedOn.latest}`;
  return {
    key: `${parts.state}/${level}/${framework}/${closedList}/${ended}/${disputed}/${term?.until ?? ''}/${parts.provisions.length > 0 ? 'text' : 'silent'}`,
    state: parts.state,
    level,
    framework,
    closedList,
    endedOn,
    disputed,
    term,
    provisions: parts.provisions,
    alternatives,
    isOpen: parts.isOpen ?? false,
  };
}

/** Where the law mended the text, other words are other content. */
function withWords(read: Content, provisions: readonly Provision[]): Content {
  return { ...read, key: `${read.key}/${JSON.stringify(provisions)}` };
}
