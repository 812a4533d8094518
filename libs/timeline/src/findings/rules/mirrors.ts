import type { Bilingual, CountryCode, DayNumber, Provision, Scope, Topic } from '@peildatum/policy';
import type { Finding } from '../../finding.js';
import { mirrorDifference, type MirrorDifference } from '../../reading/mirror-compared.js';
import { mirrorsAt } from '../../reading/mirror.js';
import type { ActNode } from '../../record/act-node.js';
import { candidatesAt } from '../../reading/candidates.js';
import type { Content } from '../../reading/content.js';
import { coversOthers } from '../../reading/covers-compared.js';
import { topicInWords } from '../../answering/owner.js';
import { scopeInWords } from '../../answering/scope-in-words.js';
import { regionsOn, subjectOf } from '../../answering/subject.js';
import type { FindingContext } from '../context.js';
import { eventsOfAct, finding, periodBetween } from '../making.js';

interface Seen {
  readonly from: DayNumber;
  readonly code: MirrorDifference | null;
  readonly mirror: ActNode | null;
  readonly decision: ActNode | null;
  /** Whom and where it covers by the paragraph and by the decision, where those differ. */
  readonly covers: Covers | null;
}

interface Covers {
  readonly mirrored: Scope | null;
  readonly decided: Scope | null;
}

/** Paragraphs of chapter C7 that repeat a moratorium otherwise than the decisions have it (until when, for whom, where), or after its end, or without one. */
export function mirrors(country: CountryCode, context: FindingContext): Finding[] {
  return context.topicsOfMoratoria.flatMap((topic) => {
    if (!context.actsOn(country).some((node) => mayMirror(node, country, topic))) return [];
    const days = daysToLookAt(context, country, topic);
    const seen = days.map((day) => seenOn(day, country, topic, context));
    const changes = seen.filter((one, place) => place === 0 || !isSame(one, seen[place - 1]!));
    return changes.flatMap((one, place) => {
      if (one.code === null || one.mirror === null) return [];
      const until = changes[place + 1]?.from ?? Infinity;
      return [told({ ...one, code: one.code, mirror: one.mirror }, { country, topic, until }, context)];
    });
  });
}

/** Whether the act may hold the paragraph, in any text it ever had. */
function mayMirror({ kind, topics }: ActNode, country: CountryCode, topic: Topic): boolean {
  return kind !== 'moratorium' && topics.get(country)?.includes(topic) === true;
}

/** The days on which the paragraph or the moratorium may change, up to today. */
function daysToLookAt(context: FindingContext, country: CountryCode, topic: Topic): DayNumber[] {
  const days = new Set<DayNumber>();
  for (const { from } of context.runsOn(country, topic).all) days.add(from);
  for (const { entry, kind } of context.actsOn(country))
    if (kind !== 'moratorium') days.add(entry.bounds.latest);
  return [...days].filter((day) => Number.isFinite(day) && day <= context.today).sort((a, b) => a - b);
}

function seenOn(day: DayNumber, country: CountryCode, topic: Topic, context: FindingContext): Seen {
  const none = { from: day, code: null, mirror: null, decision: null, covers: null };
  const point = { geldigOp: day, inWerkingOp: day };
  const known = context.gazetteer.country(country);
  if (known === undefined) return none;
  const [mirror, ...others] = mirrorsAt(context.countryRecord(country), topic, context.viewpoint, point);
  const [provision, ...more] = mirror?.provisions ?? [];
  if (mirror === undefined || provision === undefined || others.length > 0 || more.length > 0) return none;
  const candidates = candidatesAt(
    context.reader(country, topic),
    subjectOf(context.gazetteer, known, topic, null, day),
    point,
  );
  const [decided, ...alternatives] = candidates;
  if (decided === undefined || alternatives.length > 0) return none;
  const regions = regionsOn(context.gazetteer, known, day).map(({ id }) => id);
  const code = mirrorDifference(provision, decided.content, decided.node, regions);
  const covers = code === 'mirror-differs' ? coveredOtherwise(provision, decided.content, regions) : null;
  return { from: day, code, mirror: mirror.mirror, decision: decided.node, covers };
}

function coveredOtherwise(
  { content }: Provision,
  { term }: Content,
  regions: readonly string[],
): Covers | null {
  if (content.kind !== 'moratorium' || term === null) return null;
  const { covers: mirrored } = content;
  const { covers: decided } = term;
  return coversOthers(mirrored, decided, regions) ? { mirrored, decided } : null;
}

function isSame(a: Seen, b: Seen): boolean {
  return a.code === b.code && a.mirror === b.mirror && a.decision === b.decision;
}

function told(
  {
    code,
    mirror,
    decision,
    covers,
    from,
  }: Seen & { readonly code: MirrorDifference; readonly mirror: ActNode },
  about: { readonly country: CountryCode; readonly topic: Topic; readonly until: DayNumber },
  context: FindingContext,
): Finding {
  const [text, name, called] = [
    context.nameOf(mirror.instrument),
    decision === null ? { nl: '', en: '' } : context.nameOf(decision.instrument),
    topicInWords(about.topic, { name: context.countryName(about.country) }),
  ];
  const words = {
    'mirror-differs': {
      nl: `de paragraaf over ${called.nl} in ${text.nl} wijkt af van ${name.nl}${inBothWords(covers).nl}.`,
      en: `the paragraph on ${called.en} in ${text.en} differs from ${name.en}${inBothWords(covers).en}.`,
    },
    'mirror-after-end': {
      nl: `${text.nl} vermeldt ${called.nl} nog, terwijl ${name.nl} niet meer liep.`,
      en: `${text.en} still mentions ${called.en}, while ${name.en} no longer ran.`,
    },
    'mirror-without-moratorium': {
      nl: `${text.nl} vermeldt ${called.nl}, maar het besluit zelf is niet vastgelegd.`,
      en: `${text.en} mentions ${called.en}, but the decision itself is not recorded.`,
    },
  }[code];
  return finding(code, words, {
    country: about.country,
    topic: about.topic,
    instrument: mirror.instrument,
    period: periodBetween(from, about.until),
    events: [mirror, decision].flatMap((one) => (one === null ? [] : eventsOfAct(one, about.country))),
  });
}

/** What the paragraph covers beside what the decision covers. */
function inBothWords(covers: Covers | null): Bilingual {
  if (covers === null) return { nl: '', en: '' };
  const { mirrored, decided } = covers;
  return {
    nl: `; de paragraaf ziet op ${covered(mirrored, 'nl')}, het besluit op ${covered(decided, 'nl')}`,
    en: `; the paragraph covers ${covered(mirrored, 'en')}, the decision ${covered(decided, 'en')}`,
  };
}

function covered(covers: Scope | null, language: keyof Bilingual): string {
  if (covers !== null) return scopeInWords(covers, language);
  return { nl: 'allen, zonder beperking', en: 'everybody, without limit' }[language];
}
