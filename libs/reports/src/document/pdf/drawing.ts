import { letters, type Drawing, type Shape } from '../drawing.js';
import { sizes, type Size } from './fonts.js';
import type { Sheet } from './sheet.js';

const size: Size = { ...sizes.body, points: letters };

/** Puts a drawing on the page as a figure with its words, whole on one page. */
export function writeDrawing(sheet: Sheet, drawing: Drawing, alternative: string): void {
  sheet.need(drawing.height);
  const figure = sheet.child(sheet.root, 'Figure', { alt: alternative });
  const { left, y } = sheet;
  figure.add(() => {
    for (const shape of drawing.shapes) draw(sheet, shape, left, y);
  });
  figure.end();
  sheet.y += drawing.height + 8;
}

function draw(sheet: Sheet, shape: Shape, left: number, top: number): void {
  const { pdf } = sheet;
  switch (shape.kind) {
    case 'rect':
      if (shape.fill !== 'none')
        pdf
          .rect(left + shape.x, top + shape.y, shape.width, shape.height)
          .fillColor(shape.fill)
          .fill();
      if (shape.border === 'none') return;
      pdf.save();
      pdf.lineWidth(0.8).strokeColor('black');
      if (shape.border === 'dashes') pdf.dash(3, { space: 2 });
      pdf.rect(left + shape.x, top + shape.y, shape.width, shape.height).stroke();
      pdf.restore();
      return;
    case 'path':
      pdf.save();
      pdf.translate(left, top).path(shape.d).lineWidth(shape.weight).strokeColor('black').stroke();
      pdf.restore();
      return;
    case 'text': {
      const face = shape.bold ? 'bold' : 'regular';
      const wide = shape.anchor === 'start' ? 0 : sheet.measure(shape.text, face, size);
      const x = left + shape.x - (shape.anchor === 'middle' ? wide / 2 : wide);
      pdf.font(face).fontSize(letters).fillColor('black');
      pdf.text(shape.text, x, top + shape.y - 1, { lineBreak: false });
    }
  }
}
