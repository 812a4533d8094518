import type { Audit, AuditPiece } from '../audit.js';
import { auditColumns, auditCsv } from './csv.js';

const eventWith = (words: string): AuditPiece => ({
  list: 'events',
  row: {
    id: 'a',
    type: 'ContradictionNoted',
    stream: 'instrument-a',
    position: '1',
    recordedAt: '2026-01-01T00:00:00.000Z',
    actor: null,
    instrument: null,
    countries: [],
    what: { nl: words, en: words },
    why: null,
    delay: null,
    correction: null,
    effect: [],
  },
});

async function csvOf(pieces: readonly AuditPiece[], example = false): Promise<string> {
  const audit = {
    head: { example },
    pieces: (async function* () {
      yield* pieces;
    })(),
  } as unknown as Audit;
  let text = '';
  for await (const piece of auditCsv(audit, 'nl')) text += piece;
  return text;
}

describe('the audit as CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠1'])(
    'gives a spreadsheet no formula in %j',
    async (words) => {
      const text = await csvOf([eventWith(words)]);
      expect(text).toContain(`'${words}`);
    },
  );

  it('keeps separators, quotes and line ends within their cell', async () => {
    const text = await csvOf([eventWith('a;b "c"\nd')]);
    expect(text).toContain('"a;b ""c""\nd"');
  });

  it('begins with the mark of UTF-8, once, and the names of the columns', async () => {
    const text = await csvOf([eventWith('één')]);
    expect(text.startsWith(`\uFEFF${auditColumns.join(';')}\r\n`)).toBe(true);
    expect(text.indexOf('\uFEFF', 1)).toBe(-1);
    expect(text).toContain('één');
  });

  it('writes a number below zero as a number, with a comma', async () => {
    const text = await csvOf([
      { list: 'delays', row: { since: 'publication', count: 2, least: -13, median: -4.5, most: 4 } },
    ]);
    expect(
      text
        .split('\r\n')
        .slice(1, 5)
        .map((line) => line.split(';').at(-1)),
    ).toEqual(['2', '-13', '-4,5', '4']);
  });

  it('says in every row that its facts are invented', async () => {
    const lines = (await csvOf([eventWith('x'), eventWith('y')], true)).trimEnd().split('\r\n').slice(1);
    expect(lines.map((line) => line.startsWith('VOORBEELD events;'))).toEqual([true, true]);
  });
});
