import fc from 'fast-check';

import type { Proposal } from './proposal.js';
import { read, realDocument } from './testing/read.js';

const runs = Number(process.env['PEILDATUM_INTAKE_RUNS'] ?? 10);
const seed = Number(process.env['PEILDATUM_INTAKE_SEED'] ?? 1951);
const names = [
  'wbv-2025-11-mali.txt',
  'nota-2025-04-22-landenbeleid-mali.txt',
  'nota-2022-11-23-landenbeleid-mali.txt',
  'kamerbrief-2017-05-19-minusma.txt',
  'kamerbrief-2022-sahel-veiligheidsinzet.txt',
];

type Plain = Readonly<Record<string, unknown>>;

/** What decides an answer, each fact under the question it answers: two facts under one question contradict each other. */
function factsOf({ files }: Proposal): Map<string, string> {
  const facts = new Map<string, string>();
  for (const file of files) {
    const instrument = (file['instrument'] ?? {}) as Plain;
    if (instrument['holding'] === 'held')
      for (const field of ['kind', 'reference', 'signedOn'])
        if (instrument[field] !== undefined) facts.set(`instrument ${field}`, String(instrument[field]));
    for (const act of (file['acts'] ?? []) as readonly Plain[]) {
      const entry = act['entry'] as Plain;
      if (entry['kind'] !== 'not-known') facts.set('entry', JSON.stringify(entry));
      for (const provision of (act['provisions'] ?? []) as readonly Plain[])
        addContent(
          facts,
          `act of ${String(act['part'])}`,
          provision['content'] as Plain,
          String(provision['citation']),
        );
    }
    for (const advice of (file['advice'] ?? []) as readonly Plain[])
      for (const point of advice['points'] as readonly Plain[])
        if (point['content'] !== undefined) addContent(facts, 'advice', point['content'] as Plain, '');
    for (const item of (file['evidence'] ?? []) as readonly Plain[]) addFigure(facts, item);
  }
  return facts;
}

function addContent(facts: Map<string, string>, of: string, content: Plain, citation: string): void {
  if (content['kind'] === 'gradings') {
    for (const { scope, level } of content['statements'] as readonly { scope: Plain; level: string }[]) {
      if (scope['kind'] === 'all-but') facts.set(`${of} ${level} in all but`, namesOf(scope).join());
      else for (const region of namesOf(scope)) facts.set(`${of} level ${region}`, level);
    }
  }
  if (content['kind'] === 'protection-alternatives') {
    for (const one of (content['alternatives'] as readonly Plain[]) ?? []) {
      facts.set(`${of} destination`, namesOf(one['destination'] as Plain).join());
      facts.set(`${of} presumption`, String(one['presumption']));
    }
  }
  if (content['kind'] === 'general-policy' || content['kind'] === 'denied')
    facts.set(`${of} ${citation}`, String(content['kind']));
}

function addFigure(facts: Map<string, string>, item: Plain): void {
  const { measure, area, period, value } = item as {
    measure: string;
    area?: Plain;
    period?: Plain;
    value: Plain;
  };
  if (value['kind'] === 'observation' || period?.['from'] === undefined) return;
  const key = `figure ${measure} ${namesOf(area ?? {}).join()} ${String(period['from'])} ${String(period['until'])}`;
  facts.set(
    key,
    [facts.get(key), `${String(value['kind'])} ${String(value['value'])}`].filter(Boolean).join(' | '),
  );
}

function namesOf(scope: Plain): string[] {
  return ((scope['regions'] ?? []) as readonly string[])
    .map((name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
    .sort();
}

/** Facts of the damaged document that the whole one answers otherwise, or does not hold at all. */
function contradictions(whole: Map<string, string>, damaged: Map<string, string>): string[] {
  return [...damaged].flatMap(([question, answer]) => {
    const known = whole.get(question);
    if (known === undefined) return [`${question}: ${answer} came from nowhere`];
    if (answer === known) return [];
    if (question === 'instrument signedOn' && mayBeOneDay(known, answer)) return [];
    return known.split(' | ').some((one) => answer.split(' | ').includes(one))
      ? []
      : [`${question}: ${known} became ${answer}`];
  });
}

/** Bounds that have a day in common say less, not something else. */
function mayBeOneDay(a: string, b: string): boolean {
  const bounds = (date: string): [string, string] => {
    const [from = '', until = ''] = date.replace(/[[\]]/g, '').split('..');
    return [from, date.includes('..') ? until || '9999' : from];
  };
  const [[fromA, untilA], [fromB, untilB]] = [bounds(a), bounds(b)];
  return fromA <= untilB && fromB <= untilA;
}

const smudges = ['¢', '#', '~', '|', '§', '?', '’', '.', 'x'];

describe.each(names)('%s, damaged', (name) => {
  const text = realDocument(name);
  const whole = text === null ? null : factsOf(read(text));

  it('yields nothing that the whole document does not say where lines are lost', () => {
    if (text === null || whole === null) return;
    const lines = text.split('\n');
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(lines.length - 1), { minLength: 1, maxLength: 6 }), (lost) => {
        const damaged = lines.filter((_, index) => !lost.includes(index)).join('\n');
        expect(contradictions(whole, factsOf(read(damaged)))).toEqual([]);
      }),
      { numRuns: runs, seed },
    );
  });

  it('yields nothing that the whole document does not say where it is cut off', () => {
    if (text === null || whole === null) return;
    fc.assert(
      fc.property(fc.nat(text.length), (end) => {
        expect(contradictions(whole, factsOf(read(text.slice(0, end))))).toEqual([]);
      }),
      { numRuns: runs, seed },
    );
  });

  it('yields nothing that the whole document does not say where letters are smudged', () => {
    if (text === null || whole === null) return;
    const smudge = fc.tuple(fc.nat(text.length - 1), fc.constantFrom(...smudges));
    fc.assert(
      fc.property(fc.array(smudge, { minLength: 1, maxLength: 60 }), (found) => {
        const characters = [...text];
        for (const [at, mark] of found) if (/\p{L}/u.test(characters[at] ?? '')) characters[at] = mark;
        expect(contradictions(whole, factsOf(read(characters.join(''))))).toEqual([]);
      }),
      { numRuns: runs, seed },
    );
  });
});

it('reads whatever it is given', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({
          unit: fc.constantFrom(...'ARTIKEL I\n23.4 Paragraaf C7/ geweld Gao, en : ; . ¢ 1 2'),
          maxLength: 400,
        }),
      ),
      (text) => {
        expect(() => read(text)).not.toThrow();
      },
    ),
    { numRuns: runs * 5, seed },
  );
});
