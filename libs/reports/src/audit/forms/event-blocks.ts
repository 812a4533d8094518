import type { EventEffect } from '@peildatum/timeline';

import type { Block, Field } from '../../document/model.js';
import { inDays } from '../../words/days.js';
import { say, type Language } from '../../words/language.js';
import type { AuditCorrection, AuditDelay, AuditEvent, AuditHead } from '../audit.js';
import { sideInCodes, valueOnOneLine } from './side.js';

/** One event: who, when, what, why, how late, what a correction changed, and which answers it changed. */
export function* eventBlocks(row: AuditEvent, head: AuditHead, language: Language): Generator<Block> {
  const t = (nl: string, en: string) => say(language, { nl, en });
  const about = row.instrument ?? row.countries.join(', ');
  yield {
    kind: 'heading',
    level: 3,
    text: `${row.recordedAt} · ${row.type}${about === '' ? '' : ` · ${about}`}`,
  };
  const { why, delay, correction } = row;
  yield {
    kind: 'fields',
    rows: [
      { name: t('Wie', 'Who'), value: row.actor ?? t('niet getoond', 'not shown') },
      { name: t('Wat', 'What'), value: say(language, row.what) },
      ...(why === null ? [] : [{ name: t('Waarom', 'Why'), value: say(language, why) }]),
      ...(delay === null ? [] : [{ name: t('Na', 'After'), value: delayInWords(delay, language) }]),
      ...(correction === null ? [] : correctionFields(correction, head, language)),
      { name: t('Plaats', 'Position'), value: `${row.position} (${row.id})` },
      ...(row.effect.length > 0
        ? []
        : [{ name: t('Gevolg', 'Effect'), value: t('geen antwoord veranderd', 'no answer changed') }]),
    ],
  };
  if (row.effect.length > 0) yield effectTable(row, language);
}

function delayInWords({ since, on, days }: AuditDelay, language: Language): string {
  const what =
    since === 'publication'
      ? say(language, { nl: 'de bekendmaking', en: 'the publication' })
      : say(language, { nl: 'de verbeterde vastlegging', en: 'the recording that it corrects' });
  return `${inDays(days, language)} ${say(language, { nl: 'na', en: 'after' })} ${what} (${on})`;
}

function correctionFields(
  { corrects, type, recordedAt, actor, kind, fields }: AuditCorrection,
  { actorsShown }: AuditHead,
  language: Language,
): Field[] {
  const t = (nl: string, en: string) => say(language, { nl, en });
  const who = actorsShown && actor !== null ? `, ${actor}` : '';
  return [
    { name: t('Verbetert', 'Corrects'), value: `${type} ${corrects} (${recordedAt}${who})` },
    ...(kind === 'void'
      ? [{ name: t('Voor en na', 'Before and after'), value: t('ongedaan gemaakt', 'voided') }]
      : fields.map(({ field, before, after }) => ({
          name: field,
          value: `${t('was', 'was')} ${valueOnOneLine(before)}; ${t('is', 'is')} ${valueOnOneLine(after)}`,
        }))),
  ];
}

/** Regions and topics with the same days and the same change stand in one row. The caption is of this event alone: it is the name of the table. */
function effectTable({ effect, type, position }: AuditEvent, language: Language): Block {
  const t = (nl: string, en: string) => say(language, { nl, en });
  const groups = new Map<string, EventEffect[]>();
  for (const one of effect) {
    const about = one.region === null ? '' : one.topic;
    const key = JSON.stringify([one.country, about, one.from, one.until, one.before, one.after]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return {
    kind: 'table',
    caption: `${t('Antwoorden die hierdoor veranderden', 'Answers that this changed')}: ${type} ${position}`,
    columns: [
      { title: t('Van', 'From'), share: 14 },
      { title: t('Tot', 'Until'), share: 14 },
      { title: t('Waar, of waarover', 'Where, or on what'), share: 30 },
      { title: t('Voor', 'Before'), share: 21 },
      { title: t('Na', 'After'), share: 21 },
    ],
    rows: [...groups.values()].map((group) => {
      const [{ country, from, until, before, after }] = group as [EventEffect];
      const places = group.map(({ region, topic }) => (region === null ? topic : region.name));
      return [from, until, `${country}: ${places.join(', ')}`, sideInCodes(before), sideInCodes(after)];
    }),
  };
}
