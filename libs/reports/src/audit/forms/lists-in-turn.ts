import type { Block } from '../../document/model.js';
import { say, type Language } from '../../words/language.js';
import { auditLists, type AuditHead, type AuditLists, type AuditPiece } from '../audit.js';
import { listWriters, titles } from './list-blocks.js';

type ListName = keyof AuditLists;

/** Whether what was read of a list can be written before this row is. Of a table all rows are needed. */
const standsAlone: { readonly [L in ListName]: (last: AuditLists[L], row: AuditLists[L]) => boolean } = {
  events: () => true,
  delays: () => false,
  openDates: () => false,
  findings: (last, row) => last.country !== row.country,
  processes: () => true,
  figures: () => false,
  pictures: () => true,
};

/** Writes the lists in their order, each as soon as what was read of it stands by itself: no more than that is held. */
export class ListsInTurn {
  /** The list that is being written; -1 before the first. */
  private place = -1;
  private rows: AuditLists[ListName][] = [];
  private written = 0;

  constructor(
    private readonly head: AuditHead,
    private readonly language: Language,
  ) {}

  /** What can be written now that this row has been read. Rows come list by list. */
  *add({ list, row }: AuditPiece): Generator<Block> {
    yield* this.openThrough(auditLists.indexOf(list));
    const last = this.rows.at(-1);
    const isWhole = standsAlone[list] as (last: unknown, row: unknown) => boolean;
    if (last !== undefined && isWhole(last, row)) yield* this.write(list);
    this.rows.push(row);
  }

  /** What is left, lists without rows included. */
  *end(): Generator<Block> {
    yield* this.openThrough(auditLists.length);
  }

  private *openThrough(place: number): Generator<Block> {
    while (this.place < place) {
      const list = auditLists[this.place];
      if (list !== undefined) yield* this.close(list);
      this.place += 1;
      const next = auditLists[this.place];
      if (next !== undefined) yield { kind: 'heading', level: 2, text: say(this.language, titles[next]) };
    }
  }

  private *close(list: ListName): Generator<Block> {
    if (this.rows.length > 0) yield* this.write(list);
    if (this.written === 0) yield { kind: 'paragraph', text: say(this.language, titles.none) };
    this.written = 0;
  }

  private *write(list: ListName): Generator<Block> {
    const write = listWriters[list] as (
      rows: unknown,
      head: AuditHead,
      language: Language,
    ) => Iterable<Block>;
    yield* write(this.rows, this.head, this.language);
    this.written += this.rows.length;
    this.rows = [];
  }
}
