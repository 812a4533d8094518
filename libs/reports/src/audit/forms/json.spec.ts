import type { Audit, AuditPiece } from '../audit.js';
import { auditJson, collected, piecesOf } from './json.js';

const head = {
  asked: {},
  countedThrough: '2026-01-01',
  actorsShown: true,
  foot: {},
  example: false,
  ledger: {},
};
const delay: AuditPiece = {
  list: 'delays',
  row: { since: 'publication', count: 1, least: 1, median: 1, most: 1 },
};
const event = { list: 'events', row: { id: 'a', effect: [] } } as unknown as AuditPiece;

function auditWith(...pieces: readonly AuditPiece[]): Audit {
  const stream = async function* () {
    yield* pieces;
  };
  return { head, pieces: stream() } as unknown as Audit;
}

async function written(audit: Audit): Promise<unknown> {
  let text = '';
  for await (const piece of auditJson(audit)) text += piece;
  return JSON.parse(text);
}

describe('the audit as JSON', () => {
  it.each([[[]], [[event]], [[delay]], [[event, event, delay]]])(
    'written piece by piece is the object that holds every list: %j',
    async (pieces) => {
      const whole = await collected(auditWith(...pieces));
      expect(await written(auditWith(...pieces))).toEqual(JSON.parse(JSON.stringify(whole)));
    },
  );

  it('is read again as the pieces it was made of', async () => {
    const again: AuditPiece[] = [];
    for await (const piece of piecesOf(await collected(auditWith(event, delay)))) again.push(piece);
    expect(again).toEqual([event, delay]);
  });
});
