import type { Block } from '../../document/model.js';
import { ShownCodes } from '../../document/shown-codes.js';
import { say, type Language } from '../../words/language.js';
import type { Audit, AuditEvent, AuditHead } from '../audit.js';
import { titles } from './list-blocks.js';
import { ListsInTurn } from './lists-in-turn.js';

/** The audit as blocks for people, list by list as it is read, then what the codes mean. */
export async function* auditBlocks({ head, pieces }: Audit, language: Language): AsyncGenerator<Block> {
  yield* questionBlocks(head, language);
  const lists = new ListsInTurn(head, language);
  const codes = new ShownCodes();
  for await (const piece of pieces) {
    if (piece.list === 'events') addCodes(piece.row, codes);
    yield* lists.add(piece);
  }
  yield* lists.end();
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
