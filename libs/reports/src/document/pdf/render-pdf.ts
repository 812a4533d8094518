import type { Block, ReportDocument, Text } from '../model.js';
import { exampleSentence, referenceWord } from '../furniture.js';
import { writeDrawing } from './drawing.js';
import { sizes, type Size } from './fonts.js';
import { linesOf } from './lines.js';
import { Sheet } from './sheet.js';
import { writeTable } from './table.js';

/**
 * The report as PDF: A4, tagged, marked PDF/A-3a, fonts embedded, the answer attached as JSON. The same report gives the same bytes,
 * whatever the machine and the day.
 */
export async function renderPdf(document: ReportDocument): Promise<Buffer> {
  const sheet = new Sheet(document);
  heading(sheet, 1, document.title);
  if (document.reference !== null)
    paragraph(sheet, [{ strong: `${referenceWord(document.language)}: ` }, document.reference]);
  if (document.example) paragraph(sheet, { strong: exampleSentence(document.language) });
  for (const block of document.blocks) write(sheet, block);
  attach(sheet, document);
  sheet.root.end();
  sheet.furnish();
  return sheet.bytes();
}

function write(sheet: Sheet, block: Block): void {
  switch (block.kind) {
    case 'heading':
      heading(sheet, block.level, block.text);
      return;
    case 'paragraph':
      if (block.lead === true) lead(sheet, block.text);
      else paragraph(sheet, block.text);
      return;
    case 'fields':
      fields(sheet, block.rows);
      return;
    case 'table':
      writeTable(sheet, block);
      return;
    case 'list':
      list(sheet, block.items);
      return;
    case 'picture':
      sheet.need(sizes.body.line + 4 + block.drawing.height);
      paragraph(sheet, { strong: block.caption });
      writeDrawing(sheet, block.drawing, block.inWords.join(' | '));
      return;
    case 'notice':
      aside(sheet, [...[block.text].flat(), ' ', { code: `[${block.code}]` }], sizes.body);
  }
}

const headingSizes = { 1: sizes.title, 2: sizes.part, 3: sizes.subpart } as const;

function heading(sheet: Sheet, level: 1 | 2 | 3, text: string): void {
  const size = headingSizes[level];
  const lines = linesOf(text, sheet.width, size, sheet.measure, 'bold');
  const above = level === 1 ? 0 : level === 2 ? 18 : 10;
  sheet.need(above + lines.length * size.line + 3 * sizes.body.line);
  if (sheet.y > 90) sheet.y += above;
  if (level === 2) {
    sheet.rule(1);
    sheet.y += 6;
  }
  const element = sheet.child(sheet.root, `H${level}`, { title: text });
  sheet.flow(element, lines, size);
  element.end();
  if (level < 3) sheet.pdf.outline.addItem(text);
  sheet.y += level === 1 ? 6 : 2;
}

function paragraph(sheet: Sheet, text: Text): void {
  const element = sheet.child(sheet.root, 'P');
  sheet.flow(element, linesOf(text, sheet.width, sizes.body, sheet.measure), sizes.body);
  element.end();
  sheet.y += 5;
}

function lead(sheet: Sheet, text: Text): void {
  aside(sheet, text, sizes.lead);
}

/** A paragraph beside a bar. */
function aside(sheet: Sheet, text: Text, size: Size): void {
  const lines = linesOf(text, sheet.width - 14, size, sheet.measure);
  sheet.need(Math.min(lines.length, 4) * size.line);
  const element = sheet.child(sheet.root, 'P');
  for (const line of lines) {
    sheet.need(size.line);
    bar(sheet, size.line);
    sheet.flow(element, [line], size, 14);
  }
  element.end();
  sheet.y += 6;
}

function bar(sheet: Sheet, height: number): void {
  sheet.artifact(() =>
    sheet.pdf
      .rect(sheet.left, sheet.y - 1, 2.2, height)
      .fillColor('black')
      .fill(),
  );
}

const nameWidth = 112;

/** Names and values: a list of labels and bodies. */
function fields(sheet: Sheet, rows: readonly { readonly name: string; readonly value: Text }[]): void {
  const size = sizes.body;
  const whole = sheet.child(sheet.root, 'L');
  for (const { name, value } of rows) {
    const names = linesOf(name, nameWidth - 8, size, sheet.measure, 'bold');
    const values = linesOf(value, sheet.width - nameWidth, size, sheet.measure);
    sheet.need(Math.min(Math.max(names.length, values.length), 4) * size.line);
    const item = sheet.child(whole, 'LI');
    const label = sheet.child(item, 'Lbl');
    names.forEach((line, index) => sheet.line(label, line, size, sheet.left, sheet.y + index * size.line));
    label.end();
    const start = sheet.y;
    const body = sheet.child(item, 'LBody');
    sheet.flow(body, values, size, nameWidth);
    body.end();
    item.end();
    if (sheet.y > start) sheet.y = Math.max(sheet.y, start + names.length * size.line);
    sheet.y += 2;
  }
  whole.end();
  sheet.y += 4;
}

function list(sheet: Sheet, items: readonly Text[]): void {
  const size = sizes.body;
  const whole = sheet.child(sheet.root, 'L');
  for (const item of items) {
    const lines = linesOf(item, sheet.width - 14, size, sheet.measure);
    sheet.need(Math.min(lines.length, 3) * size.line);
    const element = sheet.child(whole, 'LI');
    const label = sheet.child(element, 'Lbl');
    sheet.line(label, [{ text: '•', face: 'regular', href: null }], size, sheet.left, sheet.y);
    label.end();
    const body = sheet.child(element, 'LBody');
    sheet.flow(body, lines, size, 14);
    body.end();
    element.end();
    sheet.y += 2;
  }
  whole.end();
  sheet.y += 4;
}

function attach(sheet: Sheet, { answer, moment, title }: ReportDocument): void {
  const day = new Date(moment ?? 0);
  sheet.pdf.file(Buffer.from(answer.json, 'utf8'), {
    name: answer.fileName,
    type: 'application/json',
    description: title,
    creationDate: day,
    modifiedDate: day,
    relationship: 'Data',
  } as never);
}
