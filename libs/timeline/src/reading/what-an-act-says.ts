import { everyScope, isMoratoriumTopic, type DayNumber, type Provision } from '@peildatum/policy';
import { statedOn, type ActNode } from '../record/act-node.js';
import { alternative } from './alternative-content.js';
import { exact, plain, silent, type Content } from './content.js';
import { countryGrading, regionGrading } from './grading-content.js';
import { endedMoratorium, moratorium } from './moratorium-content.js';
import type { OpenReading } from './open-questions.js';
import { endOf } from './provisions-in-force.js';
import type { References } from './references.js';
import { destinationsOf, scopesOf } from './scopes-of.js';
import { standing } from './standing.js';
import type { Subject } from './subject.js';

/**
 * What the act says on the subject at (G, W), if it entered on `entered` and governs. `reading` settles what the text leaves open,
 * `references` what it refers to.
 */
export function contentOf(
  node: ActNode,
  entered: DayNumber,
  subject: Subject,
  geldigOp: DayNumber,
  inWerkingOp: DayNumber,
  reading: OpenReading,
  references: References,
): Content {
  const stated = statedOn(node, subject.country, subject.topic) ?? [];
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
    const read = moratorium(node, provisions, subject, { geldigOp, inWerkingOp }, ended, reading, references);
    return withCited(read, references);
  }
  if (ended <= geldigOp) return silent('none-by-silence', exact(ended), []);
  if (valid.length === 0) return silent(node.facts.held ? 'none-by-silence' : 'unknown', null, []);
  return withCited(withWords(said(provisions, subject, reading, references)), references);
}

function said(
  provisions: readonly Provision[],
  subject: Subject,
  reading: OpenReading,
  references: References,
): Content {
  const gradings = provisions.filter((one) => one.content.kind === 'gradings');
  if (gradings.length > 0) {
    return subject.region === null
      ? countryGrading(gradings, subject.regions, references)
      : regionGrading(gradings, subject.region, reading, references);
  }
  const alternatives = provisions.filter((one) => one.content.kind === 'protection-alternatives');
  if (alternatives.length > 0) return alternative(alternatives, subject, reading, references);
  const kinds = new Set(provisions.map((one) => one.content.kind));
  if (kinds.has('stated')) {
    return subject.topic === 'article-15c' ? plain('unknown', provisions) : plain('stated', provisions);
  }
  if (kinds.has('denied')) return plain('none-explicit', provisions);
  if (kinds.has('general-policy')) return plain('general-policy', provisions);
  return plain('unknown', provisions);
}

/** With the paragraphs that the text refers to for areas. */
function withCited(read: Content, references: References): Content {
  const cited = read.provisions
    .flatMap((one) => [...scopesOf(one), ...destinationsOf(one)])
    .flatMap(everyScope)
    .flatMap((scope) => (scope.kind === 'as-in' ? references.paragraphs(scope) : []));
  return cited.length === 0 ? read : { ...read, follows: cited };
}

/** Other words of the paragraphs it was read from, or other paragraphs, are other content. */
function withWords(read: Content): Content {
  return { ...read, key: `${read.key}/${read.provisions.map(wordsOf).join()}` };
}

const words = new WeakMap<Provision, string>();

function wordsOf(provision: Provision): string {
  let known = words.get(provision);
  if (known === undefined) {
    known = JSON.stringify(provision);
    words.set(provision, known);
  }
  return known;
}
