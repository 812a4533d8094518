import { isGeneralCitation, isWithin, sectionOf } from '@peildatum/policy';

import { countryOfHeading } from '../consolidated/country-heading.js';
import type { Draft } from '../grounds.js';
import { resting } from '../grounds.js';
import { countrySpokenOf } from '../recognise/countries.js';
import type { NotedParagraph } from '../text/index.js';
import { readInstruction, type Instruction, type Renumbering } from './instruction.js';
import type { Item } from './parts.js';
import { numberedParagraphs, provisionsOf, type DocumentReading, type ProvisionDrafted } from './section.js';

/** What one item of an amending article does. */
export interface Amendments {
  readonly country: string | undefined;
  readonly replaces: readonly Draft[];
  readonly provisions: readonly ProvisionDrafted[];
  readonly renumbered: readonly (Renumbering & { readonly words: NotedParagraph })[];
  readonly byNumber: readonly NumberedOrder[];
}

/** An order that names what it ends or moves by number alone. `country`: the one that the item speaks of. */
export type NumberedOrder = { readonly words: NotedParagraph; readonly country: string | null } & (
  | { readonly kind: 'lapses'; readonly citations: readonly string[] }
  | { readonly kind: 'renumbered'; readonly renumbered: readonly Renumbering[] }
);

/** `note`: what the explanatory note says under the same letter; it may name the country that the numbers alone do not. */
export function readAmendments(
  item: Item,
  note: readonly NotedParagraph[],
  reading: DocumentReading,
): Amendments {
  const reader = new ItemReader(item, note, reading);
  for (const block of blocksOf(item.paragraphs)) reader.read(block);
  return reader.result();
}

interface Block {
  readonly instruction: Instruction | undefined;
  readonly words: NotedParagraph | undefined;
  readonly paragraphs: readonly NotedParagraph[];
}

function blocksOf(paragraphs: readonly NotedParagraph[]): Block[] {
  const blocks: {
    instruction: Instruction | undefined;
    words: NotedParagraph | undefined;
    paragraphs: NotedParagraph[];
  }[] = [{ instruction: undefined, words: undefined, paragraphs: [] }];
  for (const paragraph of paragraphs) {
    const instruction = readInstruction(paragraph.text);
    if (instruction !== undefined) blocks.push({ instruction, words: paragraph, paragraphs: [] });
    else blocks.at(-1)!.paragraphs.push(paragraph);
  }
  return blocks.filter(({ instruction, paragraphs: held }) => instruction !== undefined || held.length > 0);
}

class ItemReader {
  readonly #replaces: Draft[] = [];
  readonly #provisions: ProvisionDrafted[] = [];
  readonly #renumbered: (Renumbering & { words: NotedParagraph })[] = [];
  readonly #byNumber: NumberedOrder[] = [];
  #country: string | undefined;

  constructor(
    private readonly item: Item,
    private readonly note: readonly NotedParagraph[],
    private readonly reading: DocumentReading,
  ) {}

  result(): Amendments {
    return {
      country: this.#country,
      replaces: this.#replaces,
      provisions: this.#provisions,
      renumbered: this.#renumbered,
      byNumber: this.#byNumber,
    };
  }

  read({ instruction, words, paragraphs }: Block): void {
    if (instruction === undefined || words === undefined) return this.#leave(paragraphs);
    switch (instruction.kind) {
      case 'replaced':
        return this.#replaced(instruction.citation, words, paragraphs);
      case 'inserted':
        if (instruction.renumbered.length > 0)
          this.#renumber(instruction.renumbered, words, { section: sectionOf(instruction.after) });
        return this.#inserted(instruction.after, words, paragraphs);
      case 'lapses':
        this.#lapses(instruction.citations, words);
        return this.#leave(paragraphs);
      case 'renumbered':
        this.#renumber(instruction.renumbered, words, null);
        return this.#leave(paragraphs);
      case 'not-understood':
        this.#notUnderstood(words);
        return this.#leave(paragraphs);
    }
  }

  #replaced(citation: string, words: NotedParagraph, paragraphs: readonly NotedParagraph[]): void {
    const chapter = citation.slice(0, citation.indexOf('/'));
    const { before, numbered } = numberedParagraphs(citation, paragraphs);
    this.#leave(before);
    const isSection = !citation.includes('.');
    if (chapter !== 'C7' || isGeneralCitation(citation)) return this.#generalPart(chapter, words, numbered);
    const heading = numbered.find(({ number }) => `${chapter}/${number}` === citation)?.heading;
    const named =
      heading === undefined ? undefined : countryOfHeading(heading.text.text, this.reading.gazetteer)?.code;
    const country = (isSection ? named : undefined) ?? this.#countryOfItem();
    if (country === undefined) return this.#withoutCountry(words, paragraphs);
    this.#country = country;
    const places = { gazetteer: this.reading.gazetteer, country };
    const provisions = provisionsOf(
      chapter,
      isSection ? withoutTitle(numbered, citation) : numbered,
      places,
      this.reading,
    );
    this.#provisions.push(...provisions);
    if (isSection) {
      this.#replaces.push(resting({ kind: 'section', country, citation }, words.text));
    } else if (provisions.length > 0) {
      const topics = [...new Set(provisions.map(({ topic }) => topic))];
      this.#replaces.push(resting({ kind: 'topics', country, topics }, words.text));
    }
    if (provisions.length === 0) this.#nothingRead(words);
  }

  #inserted(after: string, words: NotedParagraph, paragraphs: readonly NotedParagraph[]): void {
    const chapter = after.slice(0, after.indexOf('/'));
    const { before, numbered } = numberedParagraphs(after, paragraphs);
    this.#leave(before);
    if (chapter !== 'C7' || !after.includes('.')) {
      return this.#insertedSection(chapter, after, words, paragraphs);
    }
    const country = this.#countryOfItem();
    if (country === undefined) return this.#withoutCountry(words, paragraphs);
    this.#country = country;
    const provisions = provisionsOf(
      chapter,
      numbered,
      { gazetteer: this.reading.gazetteer, country },
      this.reading,
    );
    this.#provisions.push(...provisions);
    if (provisions.length === 0) this.#nothingRead(words);
  }

  /** A country's section that did not exist before: its heading names the country and its number. */
  #insertedSection(
    chapter: string,
    after: string,
    words: NotedParagraph,
    paragraphs: readonly NotedParagraph[],
  ): void {
    const title = paragraphs.find(
      ({ marker, text }) =>
        marker !== null &&
        /^\d+$/.test(marker) &&
        countryOfHeading(text.text, this.reading.gazetteer) !== undefined,
    );
    if (chapter !== 'C7' || title === undefined) return this.#withoutCountry(words, paragraphs);
    const country = countryOfHeading(title.text.text, this.reading.gazetteer)!.code;
    const citation = `C7/${title.marker!}`;
    const { numbered } = numberedParagraphs(citation, paragraphs);
    this.#country = country;
    const places = { gazetteer: this.reading.gazetteer, country };
    this.#provisions.push(...provisionsOf(chapter, withoutTitle(numbered, citation), places, this.reading));
    this.#replaces.push(resting({ kind: 'section', country, citation }, words.text));
  }

  #generalPart(chapter: string, words: NotedParagraph, numbered: Parameters<typeof provisionsOf>[1]): void {
    const provisions = provisionsOf(chapter, numbered, null, this.reading);
    if (provisions.length === 0) return this.#nothingRead(words);
    this.#provisions.push(...provisions);
    this.#replaces.push(
      resting({ kind: 'topics', topics: [...new Set(provisions.map(({ topic }) => topic))] }, words.text),
    );
  }

  /** A whole section can be ended by the name of its country; of a paragraph the number alone does not tell the topic. */
  #lapses(citations: readonly string[], words: NotedParagraph): void {
    const country = this.#countryOfItem();
    const [citation, ...others] = citations;
    const isSection = others.length === 0 && isSectionOfCountry(citation!);
    if (isSection && country !== undefined) {
      this.#country = country;
      this.#replaces.push(resting({ kind: 'section', country, citation: citation! }, words.text));
      return;
    }
    this.#byNumber.push({ kind: 'lapses', citations, words, country: country ?? null });
    this.reading.remarks.leave(
      words.text,
      `${listed(citations, 'nl')} vervalt; welk onderwerp van welk land daar stond, zegt dit document niet.`,
      `${listed(citations, 'en')} is ended; which topic of which country stood there, this document does not say.`,
    );
  }

  /** Paragraphs of the section that the order inserts into, and of the general part, are known; of others only a register knows the country. */
  #renumber(
    renumbered: readonly Renumbering[],
    words: NotedParagraph,
    known: { readonly section: string } | null,
  ): void {
    if (renumbered.every(isWithinGeneralPart)) {
      this.#renumbered.push(...renumbered.map((one) => ({ ...one, words })));
      return;
    }
    const isMixed = renumbered.some(({ from, to }) => isGeneralCitation(from) || isGeneralCitation(to));
    if (isMixed) return this.#notUnderstood(words);
    if (
      known !== null &&
      renumbered.every(({ from }) => from !== known.section && isWithin(from, known.section))
    ) {
      this.#renumbered.push(...renumbered.map((one) => ({ ...one, words })));
      return;
    }
    this.#byNumber.push({ kind: 'renumbered', renumbered, words, country: this.#countryOfItem() ?? null });
    const numbers = renumbered.map(({ from }) => from);
    this.reading.remarks.leave(
      words.text,
      `${listed(numbers, 'nl')} wordt vernummerd; van welk land dat is, zegt dit document niet.`,
      `${listed(numbers, 'en')} is renumbered; of which country that is, this document does not say.`,
    );
  }

  #notUnderstood(words: NotedParagraph): void {
    this.reading.remarks.leave(
      words.text,
      'Een wijzigingsopdracht die niet is begrepen; wat eronder staat, is niet gelezen.',
      'An amending order that was not understood; what stands under it was not read.',
    );
  }

  /** The one country that the item, or the note on it, speaks of. */
  #countryOfItem(): string | undefined {
    const texts = [...this.item.paragraphs, ...this.note].map(({ text }) => text);
    return countrySpokenOf(texts, this.reading.gazetteer)?.country.code;
  }

  #withoutCountry(words: NotedParagraph, paragraphs: readonly NotedParagraph[]): void {
    this.reading.remarks.leave(
      words.text,
      'Over welk land deze wijziging gaat, is niet vast te stellen.',
      'Which country this amendment is about cannot be established.',
    );
    this.#leave(paragraphs);
  }

  #nothingRead(words: NotedParagraph): void {
    this.reading.remarks.leave(
      words.text,
      'Onder deze wijzigingsopdracht is geen genummerde paragraaf gevonden.',
      'No numbered paragraph was found under this amending order.',
    );
  }

  #leave(paragraphs: readonly NotedParagraph[]): void {
    for (const { text } of paragraphs)
      this.reading.remarks.leave(
        text,
        'Tekst van het besluit waarvan de plaats of strekking niet is begrepen.',
        'Words of the decision of which the place or purport was not understood.',
      );
  }
}

function isSectionOfCountry(citation: string): boolean {
  return citation.startsWith('C7/') && !citation.includes('.') && !isGeneralCitation(citation);
}

function isWithinGeneralPart({ from, to }: Renumbering): boolean {
  return isGeneralCitation(from) && isGeneralCitation(to);
}

const and = { nl: 'en', en: 'and' };

function listed(citations: readonly string[], language: 'nl' | 'en'): string {
  return citations.length > 1
    ? `${citations.slice(0, -1).join(', ')} ${and[language]} ${citations.at(-1)!}`
    : citations[0]!;
}

function withoutTitle(numbered: Parameters<typeof provisionsOf>[1], citation: string) {
  const own = citation.slice(citation.indexOf('/') + 1);
  return numbered.filter(({ number, body }) => number !== own || body.length > 0);
}
