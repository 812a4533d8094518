import { toDayNumber } from '@peildatum/policy';
import type { Gazetteer } from '@peildatum/gazetteer';

import { regionsOf } from '../contents/index.js';
import { Drafted, resting, settle, type Draft } from '../grounds.js';
import { Remarks, type InstrumentFile, type OrderByNumber, type Proposal } from '../proposal.js';
import { citedLetters, type CitedLetter } from '../recognise/cited-letter.js';
import { sentencesOf, type NotedParagraph, type Quote, type TextDocument } from '../text/index.js';
import { readAmendments, type Amendments } from './amendments.js';
import { readEntry } from './entry.js';
import { reasonsIn, type ReasonRead } from './note.js';
import { partsOf, type DecisionParts, type Item } from './parts.js';
import { readIdentity, type DecisionIdentity } from './preamble.js';
import { ordersByNumber, renumberingsIn } from './renumberings.js';
import { readSignatory } from './signatory.js';

/** Reads a decision that amends the Vreemdelingencirculaire, with its explanatory note. */
export function readWbv(document: TextDocument, gazetteer: Gazetteer): Proposal {
  return new WbvReader(document, gazetteer).proposal();
}

class WbvReader {
  readonly #remarks = new Remarks();
  readonly #byNumber: OrderByNumber[] = [];
  readonly #parts: DecisionParts;
  readonly #identity: DecisionIdentity;

  constructor(
    private readonly document: TextDocument,
    private readonly gazetteer: Gazetteer,
  ) {
    this.#parts = partsOf(document.paragraphs);
    const inArticles = this.#parts.articles
      .flatMap(({ items }) => items)
      .flatMap(({ paragraphs }) => paragraphs);
    this.#identity = readIdentity(this.#parts.preamble, inArticles, this.#remarks);
  }

  proposal(): Proposal {
    const letters = this.#letters();
    const drafts = [this.#own(letters), ...letters.map((letter) => this.#letterFile(letter))];
    const settled = drafts.map((draft, index) => settle(draft, `files[${index}]`));
    return {
      form: 'wbv',
      files: settled.map(({ file }) => file as InstrumentFile),
      grounds: Object.assign({}, ...settled.map(({ grounds }) => grounds)) as Readonly<Record<string, Quote>>,
      unresolved: [...this.#remarks.unresolved].sort((a, b) => a.from - b.from),
      byNumber: this.#byNumber,
      spellings: this.#remarks.spellings,
      findings: this.#remarks.findings,
    };
  }

  #own(letters: readonly LocatedLetter[]): { readonly [field: string]: Draft } {
    const { id, fields } = this.#identity;
    const contradictions = this.#laterLetters(letters);
    const { acts, renumberings } = this.#amendments();
    return {
      instrument: {
        id: id ?? 'nog-te-benoemen',
        holding: 'held',
        ...fields,
        signatory: readSignatory(this.document.paragraphs),
        classification: 'public',
        cites: letters.map((letter) => this.#cite(letter)),
      },
      acts,
      renumberings,
      contradictions,
    };
  }

  #amendments(): { readonly acts: Draft; readonly renumberings: Draft } {
    const { articles, note } = this.#parts;
    const amending = articles.filter((one) => !this.#isEntryArticle(one.items));
    const others = articles.filter((one) => this.#isEntryArticle(one.items)).flatMap(({ items }) => items);
    const last = this.document.paragraphs.at(-1)?.text;
    const end = last?.spanOf().until ?? 0;
    const entry = readEntry(
      others.flatMap(({ paragraphs }) => paragraphs),
      last,
      this.#remarks,
    );
    const renumberings: Draft[] = [];
    const acts = amending.flatMap(({ number, items }) =>
      items
        .filter((item) => item.letter !== null || items.length === 1 || !isLead(item))
        .map((item) => {
          const part = item.letter ?? number;
          const noted = noteOn(note, item.letter, amending.flatMap((one) => one.items).length);
          const paragraphs = item.letter === null ? withoutLead(item) : item;
          const amendments = readAmendments(paragraphs, noted, {
            gazetteer: this.gazetteer,
            remarks: this.#remarks,
            end,
          });
          const reasons =
            amendments.country === undefined ? [] : reasonsIn(noted, this.gazetteer, amendments.country);
          this.#leaveRestOfNote(noted, reasons);
          const { signedOn } = this.#identity;
          renumberings.push(...renumberingsIn(amendments, entry, signedOn, this.#remarks));
          this.#byNumber.push(...ordersByNumber(amendments, part, entry, signedOn));
          return {
            part,
            ...entry,
            replaces: amendments.replaces,
            provisions: this.#provisions(amendments, reasons),
            reasons: reasons.map(({ draft }) => draft),
          };
        })
        .filter(({ replaces, provisions }) => replaces.length + provisions.length > 0),
    );
    return { acts, renumberings };
  }

  #isEntryArticle(items: readonly Item[]): boolean {
    return items.some(
      ({ letter, paragraphs }) =>
        letter === null && paragraphs.some(({ text }) => /in werking/.test(text.text)),
    );
  }

  /** Grades that the note gives otherwise are not taken over: a line may be missing in either. */
  #provisions(amendments: Amendments, reasons: readonly ReasonRead[]): Draft[] {
    return amendments.provisions.map(({ topic, draft }) => {
      if (topic !== 'article-15c' || !(draft instanceof Drafted) || agree(draft, reasons)) return draft;
      for (const { words } of reasons)
        this.#remarks.leave(
          words,
          'De toelichting geeft andere gebieden per niveau dan het besluit; de gradering is niet overgenomen.',
          'The explanatory note gives other areas by level than the decision; the grading was not taken over.',
        );
      return new Drafted({ ...(draft.value as object), content: { kind: 'stated' } }, draft.ground);
    });
  }

  #leaveRestOfNote(noted: readonly NotedParagraph[], reasons: readonly ReasonRead[]): void {
    for (const paragraph of noted.filter(
      ({ lines }) => !lines.some(({ text }) => /^namens deze/i.test(text.text)),
    )) {
      for (const sentence of sentencesOf(paragraph.text)) {
        const isRead =
          reasons.some(({ words }) => words.text === sentence.text) || citedLetters(sentence).length > 0;
        if (!isRead)
          this.#remarks.leave(
            sentence,
            'Een zin van de toelichting waaruit niets is overgenomen.',
            'A sentence of the explanatory note from which nothing was taken.',
          );
      }
    }
  }

  #letters(): LocatedLetter[] {
    const found = new Map<string, LocatedLetter>();
    for (const { letter, paragraphs } of this.#parts.note) {
      for (const sentence of paragraphs.flatMap(({ text }) => sentencesOf(text))) {
        for (const cited of citedLetters(sentence))
          if (!found.has(cited.id))
            found.set(cited.id, {
              ...cited,
              locator: letter === null ? 'Toelichting' : `Toelichting, ${letter}`,
            });
      }
    }
    return [...found.values()];
  }

  #cite(letter: LocatedLetter): Draft {
    return resting(
      {
        id: letter.id,
        kind: 'kamerbrief',
        reference: letter.reference,
        issuer: letter.issuer,
        signedOn: letter.day,
        locator: letter.locator,
        purpose: 'aangehaald in de toelichting',
      },
      letter.words,
    );
  }

  /** What the note says of the letter's day is a claim on it, of the weight of the decision's own note. */
  #letterFile(letter: LocatedLetter): { readonly [field: string]: Draft } {
    const source =
      this.#identity.id === undefined
        ? undefined
        : { instrument: this.#identity.id, rank: 1, locator: letter.locator };
    return {
      instrument: {
        id: letter.id,
        holding: 'referenced',
        kind: 'kamerbrief',
        reference: letter.reference,
        issuer: letter.issuer,
        signedOn: letter.day,
        classification: 'public',
      },
      claims:
        source === undefined ? [] : [resting({ date: 'signedOn', value: letter.day, source }, letter.words)],
    };
  }

  #laterLetters(letters: readonly LocatedLetter[]): Draft {
    const { signedOn } = this.#identity;
    if (signedOn === undefined) return [];
    return letters
      .filter(({ day }) => toDayNumber(day) > toDayNumber(signedOn))
      .map((letter, index) =>
        resting(
          {
            id: index === 0 ? 'letter-later-than-signature' : `letter-later-than-signature-${index + 1}`,
            subject: {
              nl: 'De toelichting verwijst naar een brief die later is gedateerd dan de ondertekening van het besluit',
              en: 'The explanatory note refers to a letter dated later than the signature of the decision',
            },
            statements: [
              {
                source: { rank: 1, locator: 'Aanhef en ondertekening' },
                nl: `Het besluit is ondertekend op ${signedOn}.`,
                en: `The decision was signed on ${signedOn}.`,
              },
              {
                source: { rank: 1, locator: letter.locator },
                nl: `De brief is gedateerd op ${letter.day}.`,
                en: `The letter is dated ${letter.day}.`,
              },
            ],
          },
          letter.words,
        ),
      );
  }
}

interface LocatedLetter extends CitedLetter {
  readonly locator: string;
}

/** The sentence that announces the items. */
function isLead({ paragraphs }: Item): boolean {
  return paragraphs.every(({ text }) => leads.test(text.text));
}

const leads = /wordt als volgt gewijzigd:$/;

function withoutLead(item: Item): Item {
  return { ...item, paragraphs: item.paragraphs.filter(({ text }) => !leads.test(text.text)) };
}

function noteOn(note: readonly Item[], letter: string | null, items: number): NotedParagraph[] {
  const own = note.filter((one) => one.letter === letter && letter !== null);
  const used = own.length > 0 ? own : items <= 2 ? note : [];
  return used.flatMap(({ paragraphs }) => paragraphs);
}

/** Whether for every level that the note explains the decision names the same areas, and no other level for any of them. */
function agree(provision: Drafted, reasons: readonly ReasonRead[]): boolean {
  const content = (
    provision.value as {
      readonly content?: { readonly kind?: string; readonly statements?: readonly Drafted[] };
    }
  ).content;
  if (content?.kind !== 'gradings' || reasons.length === 0) return true;
  const statements = (content.statements ?? []).map(
    ({ value }) => value as unknown as { scope: ReasonRead['scope']; level: string },
  );
  const stated = levelsByRegion(statements);
  const explained = levelsByRegion(reasons);
  return (
    [...explained].every(([region, level]) => stated.get(region) === level) &&
    [...stated].every(
      ([region, level]) => !reasons.some((one) => one.level === level) || explained.get(region) === level,
    )
  );
}

function levelsByRegion(given: readonly Pick<ReasonRead, 'scope' | 'level'>[]): Map<string, string> {
  return new Map(
    given.flatMap(({ scope, level }) =>
      regionsOf(scope).map((region) => [region.toLowerCase(), level] as const),
    ),
  );
}
