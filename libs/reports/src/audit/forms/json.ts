import { auditLists, type Audit, type AuditAnswer, type AuditPiece } from '../audit.js';
import { eventInJson } from './event-json.js';

/** The audit as JSON, a line for each row, written as it is read: the object of {@link AuditAnswer}. */
export async function* auditJson({ head, pieces }: Audit): AsyncGenerator<string> {
  const { ledger, foot, example, ...rest } = head;
  yield JSON.stringify(rest).slice(0, -1);
  let open = -1;
  let rows = 0;
  for await (const piece of pieces) {
    const { list } = piece;
    const place = auditLists.indexOf(list);
    while (open < place) {
      yield `${open < 0 ? '' : end(rows)},\n"${auditLists[(open += 1)]}":[`;
      rows = 0;
    }
    yield `${rows === 0 ? '\n' : ',\n'}${inJson(piece)}`;
    rows += 1;
  }
  while (open < auditLists.length - 1) {
    yield `${open < 0 ? '' : end(rows)},\n"${auditLists[(open += 1)]}":[`;
    rows = 0;
  }
  yield `${end(rows)},\n${JSON.stringify({ foot, example, ledger }).slice(1)}\n`;
}

function inJson(piece: AuditPiece): string {
  return piece.list === 'events' ? eventInJson(piece.row) : JSON.stringify(piece.row);
}

function end(rows: number): string {
  return rows === 0 ? ']' : '\n]';
}

/** The whole audit in memory, for forms that cannot be written piece by piece. */
export async function collected({ head, pieces }: Audit): Promise<AuditAnswer> {
  const found = Object.fromEntries(auditLists.map((list) => [list, [] as AuditPiece['row'][]]));
  for await (const { list, row } of pieces) found[list]!.push(row);
  const { ledger, foot, example, ...rest } = head;
  return { ...rest, ...found, foot, example, ledger } as unknown as AuditAnswer;
}

/** The pieces of an audit that was collected. */
export async function* piecesOf(answer: AuditAnswer): AsyncGenerator<AuditPiece> {
  for (const list of auditLists) for (const row of answer[list]) yield { list, row } as AuditPiece;
}
