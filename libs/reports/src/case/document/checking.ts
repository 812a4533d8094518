import type { Block } from '../../document/model.js';
import type { CaseAnswer } from '../case-answer.js';
import type { Writer } from './writer.js';

/** How anybody with the register can check the document: the question again, the place of the register, the hash. */
export function checkingBlocks(writer: Writer, answer: CaseAnswer): Block[] {
  const { ledger, example } = answer;
  const moment = ledger.recordedAt ?? '–';
  return [
    writer.heading({ nl: 'Zo is dit na te gaan', en: 'How to check this' }),
    {
      kind: 'fields',
      rows: [
        { name: writer.t({ nl: 'Plaats', en: 'Position' }), value: ledger.position ?? '–' },
        {
          name: writer.t({ nl: 'Laatste gebeurtenis', en: 'Last event' }),
          value: `${writer.t({ nl: 'vastgelegd op', en: 'recorded at' })} ${moment}`,
        },
        { name: 'Gazetteer', value: ledger.gazetteer },
      ],
    },
    writer.paragraph({
      nl: 'Dezelfde vraag bij dezelfde stand van het register geeft dit document byte voor byte opnieuw; van de PDF is daarom de SHA-256 te noemen (sha256sum). Het volledige antwoord, met de id van elke gebeurtenis, is als JSON bij de PDF gevoegd en komt met --format json.',
      en: 'The same question at the same state of the register gives this document again, byte for byte; the SHA-256 of the PDF can therefore be quoted (sha256sum). The full answer, with the id of every event, is attached to the PDF as JSON and comes with --format json.',
    }),
    { kind: 'paragraph', text: { code: commandOf(answer) } },
    { kind: 'paragraph', text: { code: addressOf(answer) } },
    ...(example
      ? []
      : [
          writer.paragraph({
            nl: 'De gebeurtenissen zelf: peildatum instruments ID, en peildatum ledger export voor het hele register; peildatum ledger check leest alles na.',
            en: 'The events themselves: peildatum instruments ID, and peildatum ledger export for the whole register; peildatum ledger check reads everything again.',
          }),
        ]),
  ];
}

/** The command that asks the same at the same state of the register. */
export function commandOf({ country, region, topic, asked, ledger }: CaseAnswer): string {
  const dates = asked.dates.map(({ name, on }) => `--date ${shellWord(`${name}=${on}`)}`);
  return [
    'npx --no-install peildatum case',
    country,
    region.id,
    ...dates,
    ...(topic === 'article-15c' ? [] : [`--topic ${topic}`]),
    ...(asked.openbaarOp === null ? [] : [`--openbaar-op ${asked.openbaarOp}`]),
    ...(ledger.recordedAt === null ? [] : [`--beschikbaar-op ${ledger.recordedAt}`]),
  ].join(' ');
}

/** The same over HTTP. */
export function addressOf({ country, region, topic, asked, ledger }: CaseAnswer): string {
  const query = new URLSearchParams({
    dates: asked.dates.map(({ name, on }) => `${name}=${on}`).join(','),
    ...(topic === 'article-15c' ? {} : { topic }),
    ...(asked.openbaarOp === null ? {} : { openbaarOp: asked.openbaarOp }),
    ...(ledger.recordedAt === null ? {} : { beschikbaarOp: ledger.recordedAt }),
  });
  return `GET /v1/countries/${country}/regions/${encodeURIComponent(region.id)}/case?${query.toString().replaceAll('%3D', '=').replaceAll('%2C', ',').replaceAll('%3A', ':')}`;
}

function shellWord(text: string): string {
  return /^[A-Za-z0-9=.:-]+$/.test(text) ? text : `'${text}'`;
}
