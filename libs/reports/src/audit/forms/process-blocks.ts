import { topicName, type Bilingual } from '@peildatum/policy';

import type { Block, Field } from '../../document/model.js';
import { inDays } from '../../words/days.js';
import { say, type Language } from '../../words/language.js';
import type { AuditHead, InstrumentProcess, ProcessStep } from '../audit.js';

/** Each instrument: its steps, the days between them, and what is missing, by name. */
export function* processBlocks(
  rows: readonly InstrumentProcess[],
  _head: AuditHead,
  language: Language,
): Generator<Block> {
  for (const row of rows) {
    yield { kind: 'heading', level: 3, text: titleOf(row, language) };
    yield { kind: 'fields', rows: [...stepFields(row, language), ...groundFields(row, language)] };
  }
}

function titleOf({ name, instrument }: InstrumentProcess, language: Language): string {
  const called = say(language, name);
  return called === instrument ? called : `${called} [${instrument}]`;
}

function stepFields({ steps, intervals, missing }: InstrumentProcess, language: Language): Field[] {
  const t = (nl: string, en: string) => say(language, { nl, en });
  return [
    ...steps.map(({ step, on, by }): Field => {
      const interval = intervals.find(({ to }) => to === step);
      const since =
        interval === undefined
          ? ''
          : `; ${inDays(daysBetween(interval), language)} ${t('na', 'after')} ${say(language, stepNames[interval.from])}`;
      const document = by === null ? '' : ` [${by}]`;
      return {
        name: say(language, stepNames[step]),
        value: on === null ? `${t('ontbreekt', 'missing')}${document}` : `${on}${document}${since}`,
      };
    }),
    {
      name: t('Ontbreekt', 'Missing'),
      value:
        missing.length === 0
          ? t('niets', 'nothing')
          : missing.map((step) => say(language, stepNames[step])).join(', '),
    },
  ];
}

function groundFields(
  { information, signatory, withoutEvidence }: InstrumentProcess,
  language: Language,
): Field[] {
  const t = (nl: string, en: string) => say(language, { nl, en });
  const age =
    information === null || information.days === null
      ? ''
      : `; ${inDays(information.days, language)} ${t('voor de ondertekening', 'before the signature')}`;
  return [
    {
      name: t('Landeninformatie', 'Country information'),
      value:
        information === null
          ? t('geen met een datum vastgelegd', 'none with a date recorded')
          : `${t('tot en met', 'through')} ${information.through} [${information.statedIn}]${age}`,
    },
    {
      name: t('Mandaat', 'Mandate'),
      value:
        signatory === null
          ? t('ondertekenaar niet vastgelegd', 'signatory not recorded')
          : `${signatory.office}; ${signatory.mandate ?? t('mandaat niet vastgelegd', 'mandate not recorded')}`,
    },
    ...(withoutEvidence.length === 0
      ? []
      : [
          {
            name: t('Zonder gegevens', 'Without evidence'),
            value: withoutEvidence
              .map(
                ({ country, topic, citation }) =>
                  `${country} “${say(language, topicName(topic))}”${citation === null ? '' : ` (${citation})`}`,
              )
              .join(', '),
          },
        ]),
  ];
}

function daysBetween({ least, most }: InstrumentProcess['intervals'][number]): string {
  return least === most ? String(least) : `[${least ?? ''}..${most ?? ''}]`;
}

const stepNames: Readonly<Record<ProcessStep, Bilingual>> = {
  advice: { nl: 'advies', en: 'advice' },
  signature: { nl: 'ondertekening', en: 'signature' },
  letter: { nl: 'brief aan de Kamer', en: 'letter to the House' },
  publication: { nl: 'bekendmaking', en: 'publication' },
  entry: { nl: 'inwerkingtreding', en: 'entry' },
  recorded: { nl: 'vastlegging', en: 'recording' },
};
