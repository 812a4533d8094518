import { openGazetteer } from '@peildatum/gazetteer';
import { backfill, type Backfill } from '@peildatum/intake';
import { knownTopics, type CivilDate } from '@peildatum/policy';

const gazetteer = openGazetteer();

/** Reads versions in on an empty ledger: the first on 1 January 2016, each next a month later. */
export function readIn(...texts: readonly string[]): Backfill {
  const given = texts.map((raw, index) => ({
    name: `version ${index + 1}`,
    date: `2016-0${index + 1}-01` as CivilDate,
    raw,
  }));
  const recorded = { versions: new Map(), instruments: new Set<string>(), attested: [] };
  return backfill(given, recorded, gazetteer, { isWhole: false, attests: true });
}

interface ProvisionInFile {
  readonly country?: string;
  readonly topic: string;
  readonly content: { readonly kind: string; readonly [field: string]: unknown };
}

/**
 * What a version says that is more than words, one line per fact: under a topic what its content is, under `article-15c` the grade of every
 * region. Where only words are kept there is no fact.
 */
export function factsIn(read: Backfill): Map<string, string> {
  const facts = new Map<string, string>();
  const acts = read.versions.flatMap(
    ({ file }) => (file?.['acts'] ?? []) as unknown as { provisions?: ProvisionInFile[] }[],
  );
  for (const { country, topic, content } of acts.flatMap(({ provisions }) => provisions ?? [])) {
    if (country === undefined || content.kind === 'stated' || !isKnown(topic)) continue;
    if (content.kind !== 'gradings') facts.set(`${country} ${topic}`, JSON.stringify(content));
    else {
      for (const { id } of gazetteer.regions(country)) {
        const grade = gradeOf(content as unknown as Gradings, country, id);
        if (grade !== null) facts.set(`${country} ${topic} ${id}`, grade);
      }
    }
  }
  return facts;
}

/** A topic named after its heading is another one where a letter of the heading is: nothing can be compared. */
function isKnown(topic: string): boolean {
  return (knownTopics as readonly string[]).includes(topic);
}

interface Scope {
  readonly kind: string;
  readonly regions?: readonly string[];
}

interface Gradings {
  readonly framework: string;
  readonly closedList?: boolean;
  readonly statements: readonly { readonly scope: Scope; readonly level: string }[];
}

/** The grade that the statements give a region; null where one of them may or may not mean it, and where an open list does not name it. */
function gradeOf(
  { framework, statements, closedList }: Gradings,
  country: string,
  region: string,
): string | null {
  let grade = 'not named';
  for (const { scope, level } of statements) {
    if (scope.kind === 'whole-country') grade = grade === 'not named' ? level : grade;
    else if (scope.kind !== 'regions') return null;
    else if (scope.regions!.some((name) => gazetteer.findRegion(country, name)?.id === region)) grade = level;
  }
  return grade === 'not named' && closedList !== true ? null : `${framework} ${grade}`;
}
