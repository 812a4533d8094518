/**
 * Stable key of one subject of a country's section in chapter C7 Vc 2000. Paragraph numbers move, topics do not.
 * Kebab case; a subject that fits no known topic has one of its own, named after its heading. Those of the general part start with `general-`.
 */
export type Topic = string & { readonly __brand: 'Topic' };

export const knownTopics = [
  'decision-moratorium',
  'exclusion-1f',
  'group-persecution',
  'risk-profiles-persecution',
  'serious-harm-general',
  'systematic-exposure',
  'risk-profiles-serious-harm',
  'vulnerable-minorities',
  'individual-characteristics',
  'article-15c',
  'authority-protection',
  'protection-alternative',
  'minors-reception',
  'departure-moratorium',
  'particulars',
] as const;

/** The topic of gradings of indiscriminate violence: article 15, under c, of the Qualification Directive. */
export const article15c = 'article-15c' as Topic;
export const protectionAlternative = 'protection-alternative' as Topic;

/** Topics that only a decision of the kind `moratorium` moves (articles 43 and 45 Vw 2000); their paragraph in C7 is a mirror. */
export const moratoriumTopics: ReadonlySet<string> = new Set(['decision-moratorium', 'departure-moratorium']);

export function isMoratoriumTopic(topic: string): boolean {
  return moratoriumTopics.has(topic);
}

/** Whether the text has the form of a topic: kebab case, at most 80 characters. */
export function isTopic(text: unknown): text is Topic {
  return typeof text === 'string' && text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** Whether the topic is one of the general part (chapter C2 and the first section of C7), which belongs to no country. */
export function isGeneralTopic(topic: string): boolean {
  return topic.startsWith('general-');
}
