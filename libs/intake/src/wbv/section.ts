import type { Gazetteer } from '@peildatum/gazetteer';

import { generalTopicOfHeading, topicOfHeading } from '../consolidated/topic-heading.js';
import { readContent, type ReadingContext } from '../contents/index.js';
import { resting, type Draft } from '../grounds.js';
import type { Remarks } from '../proposal.js';
import type { Places } from '../scopes/index.js';
import { joinLines, MappedText, type NotedParagraph } from '../text/index.js';

/** A numbered heading with the words under it, up to the next numbered one. */
export interface NumberedParagraph {
  /** `23.4.2`. */
  readonly number: string;
  readonly heading: NotedParagraph;
  readonly body: readonly NotedParagraph[];
}

/** What is read of one document: where its last words end, and what is left unread. */
export interface DocumentReading {
  readonly gazetteer: Gazetteer;
  readonly remarks: Remarks;
  readonly end: number;
}

/** A provision as drafted. */
export interface ProvisionDrafted {
  readonly citation: string;
  readonly topic: string;
  readonly draft: Draft;
}

/** Cuts new words at the headings that carry a number under `citation`, or that number itself. `before`: what stands above the first. */
export function numberedParagraphs(
  citation: string,
  paragraphs: readonly NotedParagraph[],
): { readonly before: readonly NotedParagraph[]; readonly numbered: readonly NumberedParagraph[] } {
  const own = citation.slice(citation.indexOf('/') + 1);
  const section = own.split('.')[0]!;
  const before: NotedParagraph[] = [];
  const numbered: { number: string; heading: NotedParagraph; body: NotedParagraph[] }[] = [];
  for (const paragraph of paragraphs) {
    const { marker } = paragraph;
    const isHeading =
      marker !== null && (marker === own || marker.startsWith(`${section}.`) || marker === section);
    if (isHeading) numbered.push({ number: marker, heading: paragraph, body: [] });
    else (numbered.at(-1)?.body ?? before).push(paragraph);
  }
  return { before, numbered };
}

/**
 * The provisions of numbered paragraphs; those that only hold others are none. A gap in the numbers is left in the remarks, with the words
 * before it: they may be those of the paragraph whose number is missing.
 */
export function provisionsOf(
  chapter: string,
  numbered: readonly NumberedParagraph[],
  places: Places | null,
  { remarks, end }: DocumentReading,
): ProvisionDrafted[] {
  return numbered.flatMap((one, index) => {
    const next = numbered[index + 1];
    if (next !== undefined && !mayFollow(next.number, one.number)) {
      leaveGap(one, next, remarks);
      return [];
    }
    if (one.body.length === 0) {
      const holdsOthers = numbered.some(({ number }) => number.startsWith(`${one.number}.`));
      if (!holdsOthers)
        remarks.leave(
          one.heading.text,
          'Een genummerde kop zonder tekst eronder.',
          'A numbered heading without words under it.',
        );
      return [];
    }
    const follows = index < numbered.length - 1 || one.body.at(-1)!.text.spanOf().until < end;
    return [provision(chapter, one, headingsAbove(one, numbered), follows, places, remarks)];
  });
}

function provision(
  chapter: string,
  { number, heading, body }: NumberedParagraph,
  above: readonly string[],
  follows: boolean,
  places: Places | null,
  remarks: Remarks,
): ProvisionDrafted {
  const title = heading.text.text;
  const topic = places === null ? generalTopicOfHeading(title) : topicOfHeading(title, above).topic;
  const citation = `${chapter}/${number}`;
  const words = body.map((paragraph) => joinLines(paragraph.lines.map(({ text }) => text)));
  const context: ReadingContext | null = places === null ? null : { places, remarks };
  const content: Draft = context === null ? { kind: 'stated' } : readContent(topic, body, follows, context);
  const { from } = words[0]!.spanOf();
  const { until } = words.at(-1)!.spanOf();
  const whole = { from, until, quote: heading.text.raw.slice(from, until) };
  return {
    citation,
    topic,
    draft: resting(
      {
        ...(places === null ? {} : { country: places.country }),
        topic: resting(topic, heading.text),
        citation: resting(citation, joinLines(heading.lines.map(({ text }) => text))),
        text: resting(words.map(({ text }) => text).join('\n'), whole),
        content,
        refersTo: references(heading.text, words),
      },
      whole,
    ),
  };
}

/** Paragraphs of the general part that heading and words refer to. */
function references(heading: MappedText, words: readonly MappedText[]): Draft {
  const found = new Map<string, Draft>();
  for (const text of [heading, ...words]) {
    for (const match of text.text.matchAll(/\bC2\/\d+(?:\.\d+)*/g))
      if (!found.has(match[0]))
        found.set(match[0], resting(match[0], text.slice(match.index, match.index + match[0].length)));
  }
  return [...found.values()];
}

function headingsAbove({ number }: NumberedParagraph, numbered: readonly NumberedParagraph[]): string[] {
  return numbered
    .filter((other) => number.startsWith(`${other.number}.`))
    .map(({ heading }) => heading.text.text);
}

function leaveGap({ body }: NumberedParagraph, next: NumberedParagraph, remarks: Remarks): void {
  for (const { text } of [...body, next.heading])
    remarks.leave(
      text,
      `Voor ${next.number} ontbreekt een nummer: wat daar stond en wat eraan voorafgaat, is niet gelezen.`,
      `A number is missing before ${next.number}: what stood there and what goes before it was not read.`,
    );
}

/** The next of its level, the first of the level below, or the next of a level above. */
function mayFollow(number: string, before: string): boolean {
  const now = number.split('.').map(Number);
  const then = before.split('.').map(Number);
  if (now.length > then.length + 1) return false;
  if (now.length === then.length + 1) return number === `${before}.1`;
  const stem = now.slice(0, -1);
  return stem.every((part, index) => part === then[index]) && now.at(-1) === then[stem.length]! + 1;
}
