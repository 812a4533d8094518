import fc from 'fast-check';

/** What a copy can suffer: cut off, lines lost, letters lost or changed. */
export function damaged(raw: string): fc.Arbitrary<string> {
  const lines = raw.split('\n');
  const place = fc.nat(lines.length - 1);
  const letter = fc.constantFrom('x', 'e', 'n', '#', '*', '%', ' ', '.', '1', '\uFFFD');
  const cutOff = fc.nat(raw.length).map((at) => raw.slice(0, at));
  const cutAtLine = place.map((at) => lines.slice(0, at).join('\n'));
  const linesLost = fc
    .tuple(place, fc.integer({ min: 1, max: 4 }))
    .map(([at, count]) => lines.toSpliced(at, count).join('\n'));
  const lineOf = fc.constantFrom(...lines.keys()).filter((at) => lines[at]!.trim() !== '');
  const garbled = fc
    .tuple(lineOf, fc.array(fc.tuple(fc.nat(400), letter, fc.boolean()), { minLength: 1, maxLength: 4 }))
    .map(([at, edits]) => lines.with(at, edits.reduce(edited, lines[at]!)).join('\n'));
  const noise = fc
    .tuple(lineOf, fc.string({ maxLength: 60, unit: 'binary' }))
    .map(([at, text]) => lines.with(at, text.replace(/\n/g, ' ')).join('\n'));
  return fc.oneof(cutOff, cutAtLine, linesLost, linesLost, garbled, garbled, noise);
}

function edited(line: string, [at, letter, drops]: readonly [number, string, boolean]): string {
  const place = at % Math.max(1, line.length);
  return line.slice(0, place) + (drops ? '' : letter) + line.slice(place + 1);
}
