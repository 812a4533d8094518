import type { Gazetteer } from '@peildatum/gazetteer';
import type { Topic } from '@peildatum/policy';

import type {
  ConsolidatedChapter,
  ConsolidatedParagraph,
  ConsolidatedSection,
  SectionOwner,
} from './consolidated-text.js';
import { countryOfHeading, isPolicyOn, subjectOf } from './country-heading.js';
import { doubtsOf, layoutOf, type Layout } from './doubts.js';
import { htmlLines, isHtml } from './html-lines.js';
import { outlineOf, type OutlinedParagraph } from './outline.js';
import { sourceLines, wordsOfLines } from './source-line.js';
import { generalTopicOfHeading, topicOfHeading } from './topic-heading.js';

/** The chapter of which every section but the first is a country's. */
const countryChapter = 'C7';

/**
 * The chapters of a consolidated text of the circular: Markdown, HTML or plain text. Never throws; what has no numbered headings
 * gives none. A text that names no chapter is read as C7 where it holds the section of a country.
 */
export function chaptersOf(raw: string, gazetteer: Gazetteer): ConsolidatedChapter[] {
  const lines = isHtml(raw) ? htmlLines(raw) : sourceLines(raw);
  const { paragraphs } = outlineOf(lines);
  const holdsCountry = paragraphs.some(
    ({ number, title }) => number.length === 1 && title !== null && isCountrySection(title, gazetteer),
  );
  const chapters = new Map<string, OutlinedParagraph[]>();
  for (const paragraph of paragraphs) {
    const chapter = paragraph.chapter ?? (holdsCountry ? countryChapter : null);
    if (chapter === null) continue;
    const own = chapters.get(chapter) ?? [];
    own.push(paragraph);
    chapters.set(chapter, own);
  }
  const layout = layoutOf(lines);
  return [...chapters].map(([chapter, own]) => ({
    chapter,
    sections: new Sections(raw, chapter, own, gazetteer, layout).all(),
  }));
}

function isCountrySection(title: string, gazetteer: Gazetteer): boolean {
  return isPolicyOn(title) || countryOfHeading(title, gazetteer) !== undefined;
}

interface Draft {
  readonly number: number;
  readonly heading: string | null;
  readonly owner: SectionOwner;
  readonly paragraphs: ConsolidatedParagraph[];
}

class Sections {
  readonly #drafts: Draft[] = [];

  constructor(
    private readonly raw: string,
    private readonly chapter: string,
    private readonly outlined: readonly OutlinedParagraph[],
    private readonly gazetteer: Gazetteer,
    private readonly layout: Layout,
  ) {}

  all(): ConsolidatedSection[] {
    let current: Draft | undefined;
    this.outlined.forEach((paragraph, index) => {
      current = this.#sectionFor(paragraph, current);
      current.paragraphs.push(this.#paragraph(paragraph, index, current));
    });
    return this.#drafts;
  }

  /** The section that a paragraph's number puts it in; one without a heading where that section's own number is missing. */
  #sectionFor({ number, title }: OutlinedParagraph, current: Draft | undefined): Draft {
    const [section = 0] = number;
    if (number.length > 1) {
      if (current?.number === section) return current;
      const earlier = this.#drafts.findLast((draft) => draft.number === section);
      if (earlier !== undefined) return earlier;
    }
    const heading = number.length === 1 ? title : null;
    const draft = { number: section, heading, owner: this.#ownerOf(section, heading), paragraphs: [] };
    this.#drafts.push(draft);
    return draft;
  }

  #ownerOf(number: number, heading: string | null): SectionOwner {
    const unrecognised = {
      kind: 'unrecognised',
      subject: heading === null ? '' : subjectOf(heading),
    } as const;
    if (heading === null) return unrecognised;
    if (this.chapter !== countryChapter) return { kind: 'general' };
    const country = countryOfHeading(heading, this.gazetteer)?.code;
    if (country !== undefined) {
      const isSecond = this.#drafts.some(
        ({ owner }) => owner.kind === 'country' && owner.country === country,
      );
      return isSecond ? unrecognised : { kind: 'country', country };
    }
    return number === 1 && !isPolicyOn(heading) ? { kind: 'general' } : unrecognised;
  }

  #paragraph(outlined: OutlinedParagraph, index: number, section: Draft): ConsolidatedParagraph {
    const { number, title, lines, span } = outlined;
    const words = wordsOfLines(this.raw, lines);
    const next = this.outlined[index + 1];
    const topic = this.#topicOf(outlined, section);
    return {
      citation: `${this.chapter}/${number.join('.')}`,
      heading: title,
      ...topic,
      words,
      text: words.text,
      hasSubparagraphs: next !== undefined && isUnder(next.number, number),
      doubts: doubtsOf(outlined, this.outlined[index - 1], next, this.layout),
      span,
    };
  }

  #topicOf(
    { number, title }: OutlinedParagraph,
    { owner }: Draft,
  ): Pick<ConsolidatedParagraph, 'topic' | 'isKnownTopic'> {
    const own = (topic: string) => ({ topic: topic as Topic, isKnownTopic: false });
    if (title === null) return own(`paragraph-${number.slice(1).join('-')}`);
    if (owner.kind === 'general') return own(generalTopicOfHeading(title));
    if (number.length === 1) return own('introduction');
    const above = this.outlined.filter((one) => isUnder(number, one.number)).map((one) => one.title ?? '');
    const { topic, isKnown } = topicOfHeading(title, above);
    return { topic, isKnownTopic: isKnown };
  }
}

function isUnder(number: readonly number[], above: readonly number[]): boolean {
  return number.length > above.length && above.every((part, index) => part === number[index]);
}
