import type { Audit, AuditPiece } from '../audit.js';
import { auditColumns, auditCsv } from './csv.js';

const finding = (words: string): AuditPiece => ({
  list: 'findings',
  row: {
    code: 'contradiction-noted',
    country: null,
    topic: null,
    instrument: null,
    period: null,
    events: [],
    nl: words,
    en: words,
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
      const text = await csvOf([finding(words)]);
      expect(text).toContain(`'${words}`);
    },
  );

  it('keeps separators, quotes and line ends within their cell', async () => {
    const text = await csvOf([finding('a;b "c"\nd')]);
    expect(text).toContain('"a;b ""c""\nd"');
  });

  it('begins with the mark of UTF-8, once, and the names of the columns', async () => {
    const text = await csvOf([finding('één')]);
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
    const lines = (await csvOf([finding('x'), finding('y')], true)).trimEnd().split('\r\n').slice(1);
    expect(lines.map((line) => line.startsWith('VOORBEELD findings;'))).toEqual([true, true]);
  });
});
