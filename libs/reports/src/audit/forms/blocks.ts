import type { Block } from '../../document/model.js';
import { ShownCodes } from '../../document/shown-codes.js';
import { say, type Language } from '../../words/language.js';
import {
  auditLists,
  type Audit,
  type AuditEvent,
  type AuditHead,
  type AuditLists,
  type AuditPiece,
} from '../audit.js';
import { eventBlocks } from './event-blocks.js';
import { listWriters, titles } from './list-blocks.js';

/** The audit as blocks for people, event by event as it is read, then list by list, then what the codes mean. */
export async function* auditBlocks({ head, pieces }: Audit, language: Language): AsyncGenerator<Block> {
  yield* questionBlocks(head, language);
  yield { kind: 'heading', level: 2, text: say(language, titles.events) };
  const gathered = new Gathered();
  const codes = new ShownCodes();
  let events = 0;
  for await (const piece of pieces) {
    if (piece.list !== 'events') {
      gathered.add(piece);
      continue;
    }
    events += 1;
    addCodes(piece.row, codes);
    yield* eventBlocks(piece.row, head, language);
  }
  if (events === 0) yield { kind: 'paragraph', text: say(language, none) };
  for (const list of auditLists) yield* gathered.blocks(list, head, language);
  const explained = codes.explained(language);
  if (explained.length === 0) return;
  yield { kind: 'heading', level: 2, text: say(language, titles.codes) };
  yield { kind: 'fields', rows: explained };
}

/** The codes in the table of what an event changed. */
function addCodes({ effect }: AuditEvent, codes: ShownCodes): void {
  for (const { topic, region, before, after } of effect) {
    if (region === null) codes.addTopic(topic);
    for (const side of [before, after]) if (side !== null) codes.add(side);
  }
}

/** The lists behind the events, each until its own table is written. */
class Gathered {
  private readonly rows: { [L in keyof AuditLists]: AuditLists[L][] } = {
    delays: [],
    openDates: [],
    findings: [],
    processes: [],
    figures: [],
    pictures: [],
  };

  add({ list, row }: Exclude<AuditPiece, { list: 'events' }>): void {
    (this.rows[list] as unknown[]).push(row);
  }

  *blocks<L extends keyof AuditLists>(list: L, head: AuditHead, language: Language): Generator<Block> {
    yield { kind: 'heading', level: 2, text: say(language, titles[list]) };
    const rows = this.rows[list];
    if (rows.length === 0) yield { kind: 'paragraph', text: say(language, none) };
    else yield* listWriters[list](rows, head, language);
  }
}

function* questionBlocks(head: AuditHead, language: Language): Generator<Block> {
  const { asked, countedThrough, actorsShown, ledger } = head;
  const t = (nl: string, en: string) => say(language, { nl, en });
  const period =
    asked.by === 'recording'
      ? t('vastgelegd van', 'recorded from')
      : t('over de dagen van', 'about the days from');
  yield {
    kind: 'fields',
    rows: [
      {
        name: t('Periode', 'Period'),
        value: `${period} ${asked.from} ${t('tot', 'until')} ${asked.to} (${t('die dag niet meegerekend', 'that day not included')})`,
      },
      { name: t('Land', 'Country'), value: asked.country ?? t('alle', 'all') },
      {
        name: t('Door wie', 'By whom'),
        value: asked.actor ?? (actorsShown ? t('iedereen', 'everybody') : t('niet getoond', 'not shown')),
      },
      { name: t('Geteld tot en met', 'Counted through'), value: countedThrough },
      {
        name: t('Register', 'Register'),
        value:
          ledger.position === null
            ? t('leeg', 'empty')
            : `${t('plaats', 'position')} ${ledger.position}, ${ledger.recordedAt}`,
      },
    ],
  };
}

const none = { nl: 'Geen.', en: 'None.' };
