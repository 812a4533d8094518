import PDFDocument from 'pdfkit';

import { exampleMark, exampleSentence, pageOf, referenceWord } from '../furniture.js';
import type { ReportDocument } from '../model.js';
import { faces, sizes, type Face, type Size } from './fonts.js';
import { linesOf, type Line, type Measure } from './lines.js';

type Element = ReturnType<InstanceType<typeof PDFDocument>['struct']>;

const left = 57;
const right = 57;
const top = 78;
const bottom = 92;

/**
 * A4 pages that are written from top to bottom. What stands in the flow is tagged line by line; what stands on every page is an artifact
 * and is put on at the end, when the number of pages is known.
 */
export class Sheet {
  readonly pdf: InstanceType<typeof PDFDocument>;
  readonly root: Element;
  readonly width: number;
  readonly measure: Measure;
  y = top;

  constructor(private readonly document: ReportDocument) {
    const moment = new Date(document.moment ?? 0);
    this.pdf = new PDFDocument({
      autoFirstPage: false,
      bufferPages: true,
      // Bytes must not depend on the version of a compressor: the hash of the file is quoted.
      compress: false,
      displayTitle: true,
      // None is opened before the faces are registered: one opened by its path would be read again at every use of its name.
      font: null as never,
      info: {
        Title: document.title,
        Subject: document.runningTitle,
        Author: 'Peildatum',
        Creator: 'Peildatum',
        Producer: 'Peildatum',
        CreationDate: moment,
        ModDate: moment,
      },
      lang: document.language === 'nl' ? 'nl-NL' : 'en-GB',
      margin: 0,
      pdfVersion: '1.7',
      size: 'A4',
      subset: 'PDF/A-3a',
      tagged: true,
    });
    for (const [face, path] of Object.entries(faces)) this.pdf.registerFont(face, path);
    this.newPage();
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
    this.width = this.pdf.page.width - left - right;
    const known = new Map<string, number>();
    this.measure = (text, face, size) => {
      const key = `${face} ${size.points} ${text}`;
      let width = known.get(key);
      if (width === undefined) {
        this.pdf.font(face).fontSize(size.points);
        width = this.pdf.widthOfString(this.drawable(text));
        known.set(key, width);
      }
      return width;
    };
  }

  /** Points left on the page. */
  get room(): number {
    return this.pdf.page.height - bottom - this.y;
  }

  /** Goes to a new page unless so many points are left. */
  need(points: number): void {
    if (this.room < points) this.newPage();
  }

  newPage(): void {
    this.pdf.addPage();
    this.y = top;
    if (this.document.example) this.watermark();
  }

  /** Writes lines under an element, from page to page, `x` points from the left edge of the text. */
  flow(element: Element, lines: readonly Line[], size: Size, x = 0): void {
    for (const line of lines) {
      this.need(size.line);
      this.line(element, line, size, left + x, this.y);
      this.y += size.line;
    }
  }

  /** Writes one line at a place of the page. */
  line(element: Element, line: Line, size: Size, x: number, y: number): void {
    let at = x;
    line.forEach(({ text, face, href }, index) => {
      const shown = this.drawable(text);
      const place = at;
      const write = () => {
        this.pdf.font(face).fontSize(size.points).fillColor('black');
        const end = index === line.length - 1 ? ' ' : '';
        this.pdf.text(shown + end, place, y, {
          lineBreak: false,
          ...(href === null ? {} : { link: href, underline: true }),
        });
      };
      if (href === null) element.add(write);
      else {
        const link = this.pdf.struct('Link');
        element.add(link);
        link.add(write);
        link.end();
      }
      at += this.measure(text, face, size);
    });
  }

  child(parent: Element, type: string, options: object = {}): Element {
    const element = this.pdf.struct(type as never, options as never);
    parent.add(element);
    return element;
  }

  rule(weight: number, x = 0, width = this.width): void {
    this.artifact(() => {
      this.pdf
        .moveTo(left + x, this.y)
        .lineTo(left + x + width, this.y)
        .lineWidth(weight)
        .strokeColor('black')
        .stroke();
    });
  }

  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  get left(): number {
    return left;
  }

  /** What every page says: what it is, the mark of an example, the foot, and its number. */
  furnish(): void {
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.pdf.switchToPage(start + page);
      this.artifact(() => this.head(), 'Pagination');
      this.artifact(() => this.foot(page + 1, count), 'Pagination');
    }
  }

  /** The finished bytes. */
  async bytes(): Promise<Buffer> {
    const chunks: Buffer[] = [];
    return new Promise((resolve, reject) => {
      this.pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
      this.pdf.on('end', () => resolve(Buffer.concat(chunks)));
      this.pdf.on('error', reject);
      this.pdf.end();
    });
  }

  private head(): void {
    const { runningTitle, reference, example, language } = this.document;
    const size = sizes.body;
    const asideText = example
      ? exampleMark(language)
      : reference === null
        ? ''
        : `${referenceWord(language)}: ${reference}`;
    const aside = this.drawable(asideText);
    const asideWidth = this.measure(aside, 'bold', size);
    const [line] = linesOf(runningTitle, this.width - asideWidth - 12, size, this.measure);
    this.put((line ?? []).map(({ text }) => text).join(''), 'regular', left, 40);
    if (aside !== '') this.put(aside, 'bold', left + this.width - asideWidth, 40);
    this.pdf
      .moveTo(left, 58)
      .lineTo(left + this.width, 58)
      .lineWidth(0.7)
      .strokeColor('black')
      .stroke();
  }

  private foot(page: number, pages: number): void {
    const { foot, language, example } = this.document;
    const size = sizes.body;
    const number = pageOf(language, page, pages);
    const words = linesOf(
      example ? `${exampleSentence(language)} ${foot}` : foot,
      this.width,
      size,
      this.measure,
    );
    let y = this.pdf.page.height - bottom + 14;
    this.pdf
      .moveTo(left, y - 6)
      .lineTo(left + this.width, y - 6)
      .lineWidth(0.7)
      .strokeColor('black')
      .stroke();
    for (const line of words) {
      this.put(line.map(({ text }) => text).join(''), 'regular', left, y);
      y += size.line - 1.5;
    }
    const numberWidth = this.measure(number, 'bold', size);
    this.put(number, 'bold', left + this.width - numberWidth, this.pdf.page.height - 27);
  }

  private put(text: string, face: Face, x: number, y: number): void {
    this.pdf.font(face).fontSize(sizes.body.points).fillColor('black');
    this.pdf.text(this.drawable(text), x, y, { lineBreak: false });
  }

  /** Across the whole page, as an outline, so that the text on it stays legible in black and white. */
  private watermark(): void {
    const { width, height } = this.pdf.page;
    const mark = exampleMark(this.document.language);
    this.artifact(() => {
      this.pdf.save();
      this.pdf.rotate(-52, { origin: [width / 2, height / 2] });
      this.pdf.font('bold').fontSize(104);
      const wide = this.pdf.widthOfString(mark);
      this.pdf.lineWidth(0.8).strokeColor('#999999');
      this.pdf.text(mark, width / 2 - wide / 2, height / 2 - 52, {
        lineBreak: false,
        fill: false,
        stroke: true,
      });
      this.pdf.restore();
    }, 'Pagination');
  }

  /** Text of which every sign is in the face; a sign that is not is shown as one that says so. */
  private drawable(text: string): string {
    const font = (this.pdf as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })
      ._font.font;
    return [...text.toWellFormed()]
      .map((sign) => (font.hasGlyphForCodePoint(sign.codePointAt(0)!) ? sign : '\uFFFD'))
      .join('');
  }
}
