import type { Block } from '../../document/model.js';
import { inDays } from '../../words/days.js';
import { say, type Language } from '../../words/language.js';
import type { AuditHead, CountryFigures } from '../audit.js';

/** The figures of each country, with what they measure. */
export function* figureBlocks(
  rows: readonly CountryFigures[],
  head: AuditHead,
  language: Language,
): Generator<Block> {
  const t = (nl: string, en: string) => say(language, { nl, en });
  yield {
    kind: 'paragraph',
    text: t(
      'Deze cijfers meten dit register, niet het beleid. Dagen: van elke regio onder article-15c, van het begin van de periode tot en met ' +
        `${head.countedThrough}.`,
      'These figures measure this register, not the policy. Days: of each region under article-15c, from the start of the period through ' +
        `${head.countedThrough}.`,
    ),
  };
  yield {
    kind: 'table',
    caption: t('Wat is vastgelegd', 'What is recorded'),
    columns: [
      { title: t('Land', 'Country'), share: 24 },
      { title: t('Documenten', 'Instruments'), share: 19 },
      { title: t('Gebeurtenissen', 'Events'), share: 22 },
      { title: t('Verbeteringen', 'Corrections'), share: 20 },
      { title: t('Wijzigingen', 'Changes'), share: 17 },
    ],
    rows: rows.map(({ country, name, instruments, events, corrections, changingEvents, changes }) => [
      `${say(language, name)} (${country})`,
      String(instruments),
      `${events} (${changingEvents} ${t('met gevolg', 'with effect')})`,
      String(corrections),
      inDays(changes, language),
    ]),
  };
  yield {
    kind: 'table',
    caption: t('Hoe vast dit register antwoordt', 'How firmly this register answers'),
    columns: [
      { title: t('Land', 'Country'), share: 28 },
      { title: 'certain', share: 22 },
      { title: 'as-recorded', share: 18 },
      { title: 'uncertain', share: 16 },
      { title: t('dagen', 'days'), share: 16 },
    ],
    rows: rows.map(({ country, name, days, certainShare }) => [
      `${say(language, name)} (${country})`,
      certainShare === null ? '–' : `${days.certain} (${percent(certainShare)})`,
      String(days.asRecorded),
      String(days.uncertain),
      String(days.total),
    ]),
  };
}

/** Rounded down: a register that is not wholly certain never shows 100%. */
function percent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}
