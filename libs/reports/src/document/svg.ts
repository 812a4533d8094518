import { letters, type Drawing, type Shape } from './drawing.js';
import { escaped } from './escaped.js';

/** A drawing as SVG that stands alone in a page; `alternative`: what it shows, in words. */
export function svgOf({ width, height, shapes }: Drawing, alternative: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${escaped(alternative)}" viewBox="0 0 ${width} ${height}" font-family="DejaVu Sans Condensed, Arial, sans-serif" font-size="${letters}">`,
    ...shapes.map(shapeOf),
    '</svg>',
  ].join('\n');
}

function shapeOf(shape: Shape): string {
  switch (shape.kind) {
    case 'rect': {
      const border =
        shape.border === 'none'
          ? ''
          : ` stroke="black" stroke-width="0.8"${shape.border === 'dashes' ? ' stroke-dasharray="3 2"' : ''}`;
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" fill="${shape.fill}"${border}/>`;
    }
    case 'path':
      return `<path d="${shape.d}" fill="none" stroke="black" stroke-width="${shape.weight}"/>`;
    case 'text':
      return `<text x="${shape.x}" y="${shape.y + letters * 0.85}" text-anchor="${shape.anchor}"${shape.bold ? ' font-weight="bold"' : ''}>${escaped(shape.text)}</text>`;
  }
}
