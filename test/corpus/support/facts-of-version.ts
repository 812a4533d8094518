import { openGazetteer } from '@peildatum/gazetteer';

import { readIn } from './facts.js';

const gazetteer = openGazetteer();

interface Content {
  readonly kind: string;
  readonly summary?: unknown;
  readonly statements?: readonly { readonly level: string; readonly scope: Scope }[];
  readonly alternatives?: readonly { readonly destination: Scope }[];
}

interface Scope {
  readonly kind: string;
  readonly regions?: readonly string[];
  readonly part?: string;
  readonly of?: Scope | readonly Scope[];
}

interface Provision {
  readonly country?: string;
  readonly topic: string;
  readonly content: Content;
}

const asked = ['article-15c', 'protection-alternative', 'decision-moratorium', 'departure-moratorium'];

/** What is read of a version on the topics that were read by hand, in the same words. Where only words are kept there is no fact. */
export function factsOfVersion(raw: string): Map<string, string> {
  const facts = new Map<string, string>();
  const acts = (readIn(raw).versions[0]?.file?.['acts'] ?? []) as unknown as { provisions?: Provision[] }[];
  for (const { country, topic, content } of acts.flatMap(({ provisions }) => provisions ?? [])) {
    if (country === undefined || !asked.includes(topic)) continue;
    const answer = answerOf(content, country);
    if (answer !== null) facts.set(`${country} ${topic}`, answer);
  }
  return facts;
}

function answerOf({ kind, summary, statements, alternatives }: Content, country: string): string | null {
  if (kind === 'stated') return summary === undefined ? null : 'holds';
  if (statements !== undefined) {
    const graded = statements.filter(({ level }) => level !== 'none');
    if (graded.length === 0) return 'none';
    return graded
      .flatMap(({ scope }) => idsIn(scope, country))
      .sort()
      .join(' ');
  }
  if (alternatives !== undefined)
    return `in ${alternatives.flatMap(({ destination }) => idsIn(destination, country)).join(' ')}`;
  return kind;
}

function idsIn(scope: Scope, country: string): string[] {
  if (scope.kind === 'union') return (scope.of as readonly Scope[]).flatMap((one) => idsIn(one, country));
  if (scope.kind !== 'regions') return [JSON.stringify(scope)];
  return scope.regions!.map((name) => gazetteer.findRegion(country, name)?.id ?? name);
}
