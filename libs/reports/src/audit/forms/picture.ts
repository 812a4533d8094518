import { fromDayNumber, toDayNumber, type CivilDate, type DayNumber } from '@peildatum/policy';

import { letters, roughWidth, type Drawing, type Shape } from '../../document/drawing.js';
import { say, type Language } from '../../words/language.js';
import type { CountryPicture, PictureRun } from '../audit.js';
import { hatching, lookOf, round, type Box, type Look } from './patterns.js';

const width = 481;
const names = 112;
const rowHeight = 22;
const boxHeight = 16;
const axisHeight = 18;

/** Regions down, time across, level as pattern and label; what each pattern means stands below. */
export function timelineDrawing(
  lines: CountryPicture['lines'],
  from: CivilDate,
  until: CivilDate,
  language: Language,
): Drawing {
  const [start, end] = [toDayNumber(from), toDayNumber(until)];
  const place = (day: DayNumber) => round(names + ((day - start) / (end - start)) * (width - names));
  const shapes: Shape[] = [...axis(start, end, place, axisHeight + lines.length * rowHeight)];
  lines.forEach(({ region, runs }, index) => {
    const y = axisHeight + index * rowHeight;
    shapes.push(text(0, y + 4, shortened(region.name), 'start'));
    for (const run of asDrawn(runs)) shapes.push(...runShapes(run, y, place));
  });
  const legend = legendOf(lines);
  const below = axisHeight + lines.length * rowHeight + 6;
  legend.forEach((look, index) => {
    const box = { x: 0, y: below + index * rowHeight, width: 34, height: boxHeight };
    shapes.push(...filled(box, look, look.mark));
    shapes.push(text(42, box.y + 3, `${look.code}: ${say(language, look.meaning)}`, 'start'));
  });
  return { width, height: below + legend.length * rowHeight, shapes };
}

/** Runs that differ only in whether somebody searched are one stretch of the drawing, which does not show that. */
function asDrawn(runs: readonly PictureRun[]): PictureRun[] {
  const drawn: PictureRun[] = [];
  for (const run of runs) {
    const last = drawn.at(-1);
    if (last !== undefined && last.until === run.from && drawnAs(last) === drawnAs(run))
      drawn[drawn.length - 1] = { ...last, until: run.until };
    else drawn.push(run);
  }
  return drawn;
}

function drawnAs({ state, level, framework, certainty, candidates, instrument }: PictureRun): string {
  return JSON.stringify([state, level, framework, certainty === 'uncertain', candidates, instrument]);
}

function runShapes(run: PictureRun, y: number, place: (day: DayNumber) => number): Shape[] {
  const x = place(toDayNumber(run.from));
  const look = lookOf(run);
  const box = { x, y, width: round(place(toDayNumber(run.until)) - x), height: boxHeight };
  const scaled = run.framework === null ? look.code : `${look.code} (${run.framework})`;
  const label = [scaled, look.code, look.mark].find((one) => roughWidth(one) + 6 <= box.width);
  return filled(box, look, label);
}

function filled(box: Box, look: Look, label: string | undefined): Shape[] {
  const border = look.code === 'uncertain' ? 'dashes' : 'line';
  const shapes: Shape[] = [
    { kind: 'rect', ...box, fill: 'white', border: 'none' },
    ...hatching(box, look),
    { kind: 'rect', ...box, fill: 'none', border },
  ];
  if (label === undefined) return shapes;
  const wide = round(roughWidth(label) + 4);
  const middle = round(box.x + box.width / 2);
  return [
    ...shapes,
    {
      kind: 'rect',
      x: round(middle - wide / 2),
      y: box.y + 2,
      width: wide,
      height: boxHeight - 4,
      fill: 'white',
      border: 'none',
    },
    text(middle, box.y + 3, label, 'middle'),
  ];
}

/** Years, or months where there are few years, at most as many as fit. */
function axis(start: DayNumber, end: DayNumber, place: (day: DayNumber) => number, height: number): Shape[] {
  const months = monthsBetween(start, end);
  const steps = [1, 3, 6, 12, 24, 60, 120, 240].find((step) => months.length / step <= 8) ?? 600;
  const shown = months.filter(({ count }) => count % steps === 0);
  return shown.flatMap(({ day, count }): Shape[] => {
    const x = place(day);
    const label = steps >= 12 ? String(Math.floor(count / 12)) : fromDayNumber(day).slice(0, 7);
    const fits = x + roughWidth(label) <= width;
    return [
      { kind: 'path', d: `M ${x} 12 V ${height}`, weight: 0.3 },
      ...(fits ? [text(x, 0, label, 'start')] : []),
    ];
  });
}

/** First days of months in the period, each with its number counted from year 0. */
function monthsBetween(start: DayNumber, end: DayNumber): { day: DayNumber; count: number }[] {
  const [year = 0, month = 1] = fromDayNumber(start).split('-').map(Number);
  const found: { day: DayNumber; count: number }[] = [];
  for (let count = year * 12 + month - 1; ; count += 1) {
    const first = `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}-01`;
    const day = toDayNumber(first as CivilDate);
    if (day >= end) return found;
    if (day >= start) found.push({ day, count });
  }
}

function legendOf(lines: CountryPicture['lines']): Look[] {
  const looks = lines.flatMap(({ runs }) => runs.map(lookOf));
  return [...new Map(looks.map((look) => [look.code, look])).values()];
}

function shortened(name: string): string {
  const most = Math.floor((names - 6) / (letters * 0.5));
  return name.length <= most ? name : `${name.slice(0, most - 1)}…`;
}

function text(x: number, y: number, words: string, anchor: 'start' | 'middle'): Shape {
  return { kind: 'text', x, y, text: words, anchor, bold: false };
}
