import type { Bilingual } from '@peildatum/policy';

import type { Shape } from '../../document/drawing.js';
import type { PictureRun } from '../audit.js';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a stretch of days looks like. `mark` stands where its name does not fit. None of them is a colour. */
export interface Look {
  readonly code: string;
  readonly mark: string;
  readonly meaning: Bilingual;
  readonly lines: 'cross' | 'slanted' | 'level' | 'upright' | 'none';
}

const looks: readonly Look[] = [
  look('exceptional', 'E', 'cross', 'uitzonderlijk', 'exceptional'),
  look('higher', 'H', 'slanted', 'relatief hoger', 'relatively higher'),
  look('lower', 'L', 'level', 'relatief lager', 'relatively lower'),
  look(
    'uncertain',
    '?',
    'upright',
    'niet vast te stellen in dit register',
    'not to be established in this register',
  ),
  look(
    'none-by-silence',
    'z',
    'none',
    'niet aangewezen: de tekst noemt het gebied niet',
    'not designated: the text does not name the area',
  ),
  look('none-explicit', 'o', 'none', 'de tekst ontkent het uitdrukkelijk', 'the text expressly denies it'),
  look('general-policy', 'a', 'none', 'het algemene beleid geldt', 'the general policy applies'),
  look('no-policy', 'n', 'none', 'niets landgebondens', 'nothing specific to the country'),
  look('unknown', 'u', 'none', 'te weinig vastgelegd', 'too little recorded'),
];

/** The look of a run: uncertain before anything else, then its level, then its state. */
export function lookOf({ certainty, level, state }: PictureRun): Look {
  const code = certainty === 'uncertain' ? 'uncertain' : (level ?? state);
  return looks.find((one) => one.code === code) ?? look(code, code.slice(0, 1), 'none', code, code);
}

/** The lines that fill a box. */
export function hatching(box: Box, { lines }: Look): Shape[] {
  const path = (d: string[]): Shape[] => [{ kind: 'path', d: d.join(' '), weight: 0.5 }];
  switch (lines) {
    case 'cross':
      return path([...slanted(box, 5, false), ...slanted(box, 5, true)]);
    case 'slanted':
      return path(slanted(box, 5, false));
    case 'level':
      return path(steps(box.y, box.height, 4).map((y) => `M ${box.x} ${y} H ${round(box.x + box.width)}`));
    case 'upright':
      return path(steps(box.x, box.width, 4).map((x) => `M ${x} ${box.y} V ${round(box.y + box.height)}`));
    case 'none':
      return [];
  }
}

/** Lines at 45 degrees, cut off at the borders of the box. */
function slanted({ x, y, width, height }: Box, gap: number, mirrored: boolean): string[] {
  return steps(0, width + height, gap).map((at) => {
    const [x1, y1] = at <= height ? [0, at] : [at - height, height];
    const [x2, y2] = at <= width ? [at, 0] : [width, at - width];
    const flip = (offset: number) => round(x + (mirrored ? width - offset : offset));
    return `M ${flip(x1)} ${round(y + y1)} L ${flip(x2)} ${round(y + y2)}`;
  });
}

function steps(from: number, length: number, gap: number): number[] {
  const count = Math.max(0, Math.ceil(length / gap) - 1);
  return Array.from({ length: count }, (_one, index) => round(from + (index + 1) * gap));
}

/** To a hundredth of a point, so that the same drawing is the same text everywhere. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}

function look(code: string, mark: string, lines: Look['lines'], nl: string, en: string): Look {
  return { code, mark, lines, meaning: { nl, en } };
}
