import type { Bilingual } from '@peildatum/policy';

import type { Block, Text } from '../../document/model.js';
import { dated } from '../../words/dates.js';
import type { AfterDecision, ByDay, CaseAnswer, LaterAct, LaterDocument } from '../case-answer.js';
import { called, placesOf, type Writer } from './writer.js';

/** What was published after the decision, and apart from it what was only signed or announced. */
export function afterDecisionBlocks(writer: Writer, { afterDecision }: CaseAnswer): Block[] {
  const heading = writer.heading({ nl: 'Na het besluit', en: 'After the decision' });
  if (afterDecision === null)
    return [
      heading,
      writer.paragraph({
        nl: 'Er is geen dag van het besluit genoemd; wat daarna is bekendgemaakt (artikel 83 Vw 2000), is daarom niet uitgezocht.',
        en: 'No day of the decision is named; what was published after it (article 83 Vw 2000) was therefore not sorted out.',
      }),
    ];
  const {
    decision,
    hearing,
    published,
    perhapsPublished,
    onlySigned,
    announced,
    aftermath,
    through,
    beyond,
  } = afterDecision;
  return [
    heading,
    writer.paragraph({
      nl: `Voor artikel 83 Vw 2000 (tekst van 2015) telt wat na het besluit van ${decision.on} is bekendgemaakt. Bekendmaking en inwerkingtreding zijn beide nodig; of iets in deze zaak telt, zegt dit register niet.${hearing === null ? ' Een zitting is niet genoemd.' : ''}`,
      en: `Article 83 Vw 2000 (text of 2015) is about what was published after the decision of ${decision.on}. Publication and entry into force are both needed; whether anything counts in this case this register does not say.${hearing === null ? ' No hearing is named.' : ''}`,
    }),
    ...acts(
      writer,
      afterDecision,
      { nl: 'Bekendgemaakt na het besluit', en: 'Published after the decision' },
      published,
      {
        nl: 'Van geen besluit hierover is een bekendmaking na het besluit vastgelegd.',
        en: 'Of no act on this is a publication after the decision recorded.',
      },
    ),
    ...acts(
      writer,
      afterDecision,
      { nl: 'Misschien na het besluit bekendgemaakt', en: 'Perhaps published after the decision' },
      perhapsPublished,
      null,
    ),
    ...acts(
      writer,
      afterDecision,
      { nl: 'Alleen getekend: geen bekendmaking vastgelegd', en: 'Only signed: no publication recorded' },
      onlySigned,
      null,
    ),
    ...documents(writer, announced),
    ...(aftermath.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            items: aftermath.map(({ instrument, name, effectiveOn, event }): Text => [
              { strong: `${event.type} ` },
              `${called(writer, { instrument, name })}, ${writer.t({ nl: 'met gevolg vanaf', en: 'with effect from' })} ${effectiveOn} (${writer.t({ nl: 'plaats', en: 'position' })} ${event.position})`,
            ]),
          },
        ]),
    ...(beyond === 0
      ? []
      : [
          writer.paragraph({
            nl: `Niet opgenomen: ${beyond} ${beyond === 1 ? 'later document' : 'latere documenten'}, waarvan alles (ondertekening, bekendmaking, inwerkingtreding) ligt na ${through}, de laatste dag van deze zaak.`,
            en: `Not listed: ${beyond} later ${beyond === 1 ? 'document' : 'documents'}, of which everything (signature, publication, entry into force) lies after ${through}, the last day of this case.`,
          }),
        ]),
  ];
}

function acts(
  writer: Writer,
  { hearing }: AfterDecision,
  caption: Bilingual,
  list: readonly LaterAct[],
  none: Bilingual | null,
): Block[] {
  if (list.length === 0) return none === null ? [] : [writer.paragraph(none)];
  return [
    {
      kind: 'table',
      caption: writer.t(caption),
      columns: [
        { title: writer.t({ nl: 'Besluit', en: 'Act' }), share: 24 },
        { title: writer.t({ nl: 'Getekend', en: 'Signed' }), share: 17 },
        { title: 'Staatscourant', share: 24 },
        { title: writer.t({ nl: 'In werking', en: 'In force' }), share: 17 },
        ...(hearing === null
          ? []
          : [{ title: writer.t({ nl: 'Uiterlijk op de zitting', en: 'By the hearing' }), share: 26 }]),
      ],
      rows: list.map((one) => [
        called(writer, one),
        one.signedOn ?? '–',
        one.publishedOn === null
          ? writer.t({ nl: 'niet vastgelegd', en: 'not recorded' })
          : [one.gazette, one.publishedOn].filter((part) => part !== null).join(', '),
        one.entry,
        ...(one.publishedByHearing === null || one.enteredByHearing === null
          ? []
          : [
              `${writer.t({ nl: 'bekendgemaakt', en: 'published' })}: ${writer.t(byDay[one.publishedByHearing])}\n${writer.t({ nl: 'in werking', en: 'in force' })}: ${writer.t(byDay[one.enteredByHearing])}`,
            ]),
      ]),
    },
  ];
}

function documents(writer: Writer, list: readonly LaterDocument[]): Block[] {
  if (list.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      text: {
        strong: writer.t({
          nl: 'Andere documenten na het besluit: zij kondigen aan of lichten toe en veranderen niets',
          en: 'Other documents after the decision: they announce or explain and change nothing',
        }),
      },
    },
    {
      kind: 'list',
      items: list.map((one): Text => [
        `${called(writer, one)}, ${one.kind}; ${writer.t({ nl: 'getekend', en: 'signed' })} ${dated(one.signedOn, writer.language)}; ${writer.t({ nl: 'openbaar', en: 'public' })} ${dated(one.madePublicOn, writer.language)}; `,
        placesOf(one.events) as string,
      ]),
    },
  ];
}

const byDay: Readonly<Record<ByDay, Bilingual>> = {
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  'not-established': { nl: 'niet vast te stellen', en: 'not established' },
};
