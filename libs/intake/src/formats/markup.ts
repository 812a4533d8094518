import { Parser } from 'htmlparser2';

import { MappedText } from '../text/index.js';

const unread = new Set([
  'head',
  'script',
  'style',
  'template',
  'noscript',
  'metadata',
  'meta',
  'nav',
  'footer',
  'redactioneel',
]);
const blocks = new Set([
  ...[
    'address',
    'article',
    'blockquote',
    'body',
    'caption',
    'dd',
    'div',
    'dl',
    'dt',
    'figure',
    'header',
    'main',
    'ol',
    'p',
    'pre',
  ],
  ...[
    'section',
    'table',
    'tbody',
    'td',
    'th',
    'thead',
    'tr',
    'ul',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'li',
    'br',
    'hr',
  ],
  ...[
    'al',
    'kop',
    'lid',
    'lijst',
    'artikel',
    'wat',
    'wij',
    'considerans',
    'aanhef',
    'afkondiging',
    'intitule',
    'slotformulering',
  ],
  ...[
    'ondertekening',
    'naam',
    'functie',
    'plaats',
    'dagtekening',
    'tussenkop',
    'noot',
    'entry',
    'row',
    'citaat',
    'bijlage',
  ],
  ...[
    'nota-toelichting',
    'wijzig-artikel',
    'wijzig-divisie',
    'wat-komt-te-luiden',
    'circulaire.divisie',
    'divisie',
    'paragraaf',
  ],
]);
/** Labels that only say what kind of part a number is of. */
const labelOfNumber = /^(?:paragraaf|hoofdstuk|afdeling|onderdeel|§)$/i;

/** Whether a text is HTML or XML rather than plain text. */
export function isMarkup(raw: string): boolean {
  const start = raw.slice(0, 4_000);
  return (
    /^\s*(?:\uFEFF)?\s*<(?:\?xml|!doctype|html|officiele-publicatie|staatscourant)/i.test(start) ||
    (start.match(/<\/(?:p|div|al|h[1-6]|titel|kop|li)>/gi) ?? []).length > 2
  );
}

/**
 * The text of HTML or XML as it would be printed: a line for each block, numbers and titles of a heading together, every unit knowing
 * its place in the mark-up. Reads whatever it is given.
 */
export function textOfMarkup(raw: string): MappedText {
  const reader = new MarkupReader(raw);
  const parser = new Parser(
    {
      onopentag: (name) => reader.open(name),
      ontext: (text) => reader.text(text, parser.startIndex, parser.endIndex + 1),
      onclosetag: (name) => reader.close(name),
    },
    { decodeEntities: true, recognizeSelfClosing: true, lowerCaseTags: true },
  );
  parser.end(raw);
  return reader.result();
}

class MarkupReader {
  readonly #pieces: MappedText[] = [];
  #line: MappedText[] = [];
  #skipped = 0;
  #inHeading = 0;
  #part: 'label' | 'number' | null = null;
  #label: MappedText | null = null;
  #isItem = false;

  constructor(private readonly raw: string) {}

  open(name: string): void {
    if (unread.has(name)) this.#skipped += 1;
    if (name === 'kop') this.#inHeading += 1;
    if (blocks.has(name) && (this.#inHeading === 0 || name === 'kop')) this.#endLine();
    if (name === 'li') this.#isItem = true;
    if (this.#inHeading > 0 && name === 'label') this.#part = 'label';
    if (name === 'nr' && this.#inHeading > 0) this.#part = 'number';
    if (name === 'titel' || name === 'nr') this.#space();
  }

  text(text: string, from: number, until: number): void {
    if (this.#skipped > 0 || text === '') return;
    const source = this.raw.slice(from, until);
    const piece =
      source === text
        ? MappedText.of(this.raw, from, until)
        : MappedText.standingFor(this.raw, text, { from, until });
    if (this.#part === 'label' && labelOfNumber.test(text.trim())) {
      this.#label = piece;
      return;
    }
    this.#line.push(piece);
  }

  close(name: string): void {
    if (name === 'nr' && this.#part === 'number') this.#stop();
    if (name === 'nr' || name === 'label') this.#part = null;
    if (name === 'li.nr' || name === 'lidnr' || name === 'label' || name === 'nr') this.#space();
    if (name === 'kop') this.#inHeading = Math.max(0, this.#inHeading - 1);
    if (blocks.has(name) && this.#inHeading === 0) this.#endLine();
    if (unread.has(name)) this.#skipped = Math.max(0, this.#skipped - 1);
  }

  result(): MappedText {
    this.#endLine();
    return MappedText.join(this.raw, this.#pieces);
  }

  #endLine(): void {
    const line = MappedText.join(this.raw, this.#line).squeezed();
    this.#line = [];
    if (line.length === 0 || /^[•–-]$/.test(line.text)) return;
    const at = line.spanOf(0, 1);
    const needsBullet = this.#isItem && !/^(?:[•–*-]|\d{1,2}[.)°]|[a-z][.)])/.test(line.text);
    this.#pieces.push(
      ...(needsBullet ? [MappedText.standingFor(this.raw, '• ', at)] : []),
      line,
      MappedText.standingFor(this.raw, '\n\n', { from: at.from, until: line.spanOf().until }),
    );
    this.#isItem = false;
  }

  /** A number without a full stop gets one, as it is printed. */
  #stop(): void {
    const number = this.#line.at(-1);
    if (number !== undefined && /^\s*\d+\s*$/.test(number.text) && this.#label !== null)
      this.#line.push(MappedText.standingFor(this.raw, '.', number.spanOf()));
    this.#label = null;
  }

  #space(): void {
    const last = this.#line.at(-1);
    if (last !== undefined && last.length > 0)
      this.#line.push(MappedText.standingFor(this.raw, ' ', last.spanOf(last.length - 1)));
  }
}
