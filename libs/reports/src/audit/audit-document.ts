import type { Block, ReportDocument } from '../document/model.js';
import { say, type Language } from '../words/language.js';
import type { AuditAnswer } from './audit.js';
import { auditBlocks } from './forms/blocks.js';
import { auditJson, piecesOf } from './forms/json.js';

/** What an audit is called, on the page and as a file. */
export function auditTitles({ asked }: Pick<AuditAnswer, 'asked'>, language: Language) {
  const { from, to, country } = asked;
  const place = country === null ? '' : `, ${country}`;
  const title = say(language, {
    nl: `Controle van het register, ${from} tot ${to}${place}`,
    en: `Audit of the register, ${from} until ${to}${place}`,
  });
  const fileName = `audit-${country === null ? '' : `${country}-`}${from}-${to}`;
  return { title, fileName };
}

/** An audit as a document; all of it is held in memory, as a document is. */
export async function auditDocument(answer: AuditAnswer, language: Language): Promise<ReportDocument> {
  const { title, fileName } = auditTitles(answer, language);
  const audit = () => ({ head: answer, pieces: piecesOf(answer) });
  const blocks: Block[] = [];
  for await (const block of auditBlocks(audit(), language)) blocks.push(block);
  let json = '';
  for await (const piece of auditJson({ ...audit(), head: headOf(answer) })) json += piece;
  return {
    language,
    title,
    runningTitle: `Peildatum – ${title}`,
    reference: null,
    example: answer.example,
    blocks,
    foot: say(language, answer.foot),
    moment: answer.ledger.recordedAt,
    answer: { fileName: `${fileName}.json`, json },
  };
}

function headOf({ asked, countedThrough, actorsShown, foot, example, ledger }: AuditAnswer) {
  return { asked, countedThrough, actorsShown, foot, example, ledger };
}
