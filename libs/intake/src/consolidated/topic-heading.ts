import { editDistance } from '@peildatum/gazetteer';
import { isTopic, type Topic } from '@peildatum/policy';

/** Under which topic a paragraph belongs, by its heading. */
export interface HeadingTopic {
  readonly topic: Topic;
  /** False for a subject that has a topic of its own, named after its heading. */
  readonly isKnown: boolean;
}

interface Subject {
  readonly topic: string;
  readonly form: RegExp;
  /** Headings as they are usually printed, folded: what is nearly one of these is taken for it. */
  readonly usual: readonly string[];
}

/** Of several that fit the first counts. Written for folded headings, references included. */
const subjects: readonly Subject[] = [
  subject('decision-moratorium', /^besluitmoratorium$/, 'besluitmoratorium'),
  subject('departure-moratorium', /^vertrekmoratorium$/, 'vertrekmoratorium'),
  subject('exclusion-1f', /\b1 ?f\b/, 'artikel 1f vluchtelingenverdrag'),
  subject('group-persecution', /^groepsvervolging\b/, 'groepsvervolging'),
  subject(
    'article-15c',
    /\buitzonderlijke situatie\b|\bwillekeurig geweld\b|\b15 ?(?:aanhef en )?(?:onder )?c\b|\bernstige schade\b.*\bonderdeel 3\b/,
    'uitzonderlijke situatie',
    'willekeurig geweld',
  ),
  subject('systematic-exposure', /^systematische blootstelling\b/, 'systematische blootstelling'),
  subject('risk-profiles', /^risico(?:groep|profiel)(?:en)?\b/, 'risicogroepen', 'risicoprofielen'),
  subject('vulnerable-minorities', /^kwetsbare minderhe(?:id|den)/, 'kwetsbare minderheidsgroepen'),
  subject('individual-characteristics', /^individuele kenmerken\b/, 'individuele kenmerken'),
  subject(
    'authority-protection',
    /^bescherming (?:door|van)\b.*\bautoriteiten\b/,
    'bescherming door autoriteiten en of internationale organisaties',
  ),
  subject(
    'protection-alternative',
    /^(?:(?:binnenlands|vlucht|vestigings|en|of|intern|het) )*(?:vlucht|vestigings|beschermings)alternatie(?:f|ven)$/,
    'vlucht en vestigingsalternatief',
    'binnenlands beschermingsalternatief',
  ),
  subject(
    'minors-reception',
    /\bopvang\b.*\b(?:minderjarige|amv)|^(?:alleenstaande )?minderjarige vreemdelingen$|^amv/,
    'adequate opvang alleenstaande minderjarige vreemdelingen',
  ),
  subject('particulars', /^(?:overige )?bijzonderheden$/, 'bijzonderheden'),
  subject('persecution-general', /^vervolging$/, 'vervolging'),
  subject(
    'serious-harm-general',
    /^(?:foltering|ernstige schade|reeel risico)\b/,
    'foltering onmenselijke of vernederende behandeling of bestraffing',
    'ernstige schade',
  ),
  subject('protection-general', /^bescherming$/, 'bescherming'),
];

function subject(topic: string, form: RegExp, ...usual: string[]): Subject {
  return { topic, form, usual };
}

/**
 * The topic of a paragraph with this heading that lies under paragraphs with those, outermost first. References ("in de zin van paragraaf …"),
 * glosses, capitals and accents play no part, and a misprint in a usual heading is seen through.
 */
export function topicOfHeading(heading: string, under: readonly string[] = []): HeadingTopic {
  const known = knownSubject(heading);
  if (known === null) return { topic: ownTopic(heading), isKnown: false };
  if (known !== 'risk-profiles') return { topic: known as Topic, isKnown: true };
  const above = under.map(knownSubject).findLast((one) => one !== null);
  const suffix = above === 'serious-harm-general' || above === 'article-15c' ? 'serious-harm' : 'persecution';
  return { topic: `risk-profiles-${suffix}` as Topic, isKnown: true };
}

/** As {@link topicOfHeading}, of the general part. */
export function generalTopicOfHeading(heading: string): Topic {
  const { topic } = topicOfHeading(heading);
  return keyOf(topic.startsWith('general-') ? topic : `general-${topic}`);
}

function knownSubject(heading: string): string | null {
  const whole = folded(heading);
  const bare = folded(withoutReferences(heading));
  for (const { topic, form } of subjects) if (form.test(bare) || form.test(whole)) return topic;
  for (const { topic, usual } of subjects) if (usual.some((one) => isMisprintOf(bare, one))) return topic;
  return null;
}

function isMisprintOf(words: string, usual: string): boolean {
  const limit = Math.floor(usual.length / 6);
  return limit > 0 && editDistance(words, usual, limit) <= limit;
}

/** A topic named after its heading. */
export function ownTopic(heading: string): Topic {
  const key = keyOf(folded(withoutReferences(heading)).replace(/°/g, ''));
  return isTopic(key) ? key : keyOf(folded(heading) || 'paragraph');
}

function keyOf(text: string): Topic {
  const words = text.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const key =
    words.length <= 80
      ? words
      : words
          .slice(0, 81)
          .replace(/-[^-]*$/, '')
          .slice(0, 80);
  return (isTopic(key) ? key : 'paragraph') as Topic;
}

/** The heading without what it refers to and without a gloss in brackets at its end. */
function withoutReferences(heading: string): string {
  return heading
    .replace(/\s+(?:aan\s+)?(?:in\s+de\s+zin\s+van|als\s+bedoeld\s+in|zoals\s+bedoeld\s+in|ex\s).*$/iu, '')
    .replace(/\s*\([^()]*\)\s*$/, '')
    .trim();
}

/** Lower case without accents and punctuation; the sign of an ordinal stays. */
function folded(text: string): string {
  return text
    .replace(/°|º/g, '°')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/[^a-z0-9°]+/g, ' ')
    .trim();
}
