import {
  impreciseInWords,
  inWords,
  say,
  scopeInWords,
  type Bilingual,
  type PolicyEvent,
} from '@peildatum/application';

import { pointLines } from './advice.js';
import { contentLines } from './content.js';
import { evidenceLines } from './evidence.js';
import { indented, point, shifted, type Page } from './page.js';
import { reasonLines } from './reasons.js';

type DataOf<T extends PolicyEvent['type']> = Extract<PolicyEvent, { type: T }>['data'];

/** What one event says, for the history of a document or a country. */
export function factLines(page: Page, event: PolicyEvent): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const line = (text: string) => point(page, text, '');
  switch (event.type) {
    case 'InstrumentRecorded':
      return documentLines(page, event.data);
    case 'ActRecorded':
      return actLines(page, event.data);
    case 'AdviceRecorded':
      return [
        ...event.data.points.flatMap((advised) => pointLines(page, advised)),
        ...comparisonLines(page, event.data.comparisons),
        ...reasonLines(page, event.data.reasons),
        ...[...event.data.triggers, ...event.data.considerations].flatMap((note) =>
          point(page, `${note.subject}: ${t(note)}${list(note.instruments)}`),
        ),
      ];
    case 'AdviceDecided':
      return event.data.outcomes.flatMap(({ point: number, outcome, by }) =>
        point(page, `${t(words.point)} ${number}: ${outcome}${by === null ? '' : `, ${by}`}`),
      );
    case 'EvidenceRecorded':
      return evidenceLines(page, event.data.items);
    case 'PublicationRecorded':
      return line(
        `${event.data.gazette}, ${inWords(event.data.publishedOn, page.language)} (${event.data.publishedOn})`,
      );
    case 'DisclosureRecorded':
      return line(
        `${impreciseInWords(event.data.madePublicOn, page.language)} (${event.data.madePublicOn})` +
          (event.data.where === null ? '' : `, ${event.data.where}`) +
          sourced(page, event.data.source),
      );
    case 'DateClaimed':
      return line(
        `${event.data.date}${event.data.part === null ? '' : ` (${event.data.part})`}: ` +
          `${impreciseInWords(event.data.value, page.language)} (${event.data.value})${sourced(page, event.data.source)}`,
      );
    case 'ContradictionNoted':
      return [
        ...line(
          `${event.data.id}: ${t(event.data.subject)}` +
            (event.data.area === null ? '' : ` (${scopeInWords(event.data.area, page.language)})`),
        ),
        ...event.data.statements.flatMap((statement) =>
          point(page, `${t(statement)}${sourced(page, statement.source)}`),
        ),
      ];
    case 'InstrumentRectified':
      return [
        ...line(
          `${event.data.part}, ${t(words.from)} ${event.data.entersOn}` +
            (event.data.gazette === null ? '' : `, ${event.data.gazette}`) +
            sourced(page, event.data.source),
        ),
        ...provisionLines(page, event.data.provisions),
      ];
    case 'InstrumentWithdrawn':
      return line(
        `${t(words.from)} ${event.data.withdrawnFrom}${by(event.data.by)}${sourced(page, event.data.source)}`,
      );
    case 'ProvisionLapsed':
      return line(
        `${event.data.part}, ${event.data.country ?? t(words.generalPart)}, ${event.data.topic}: ${t(words.from)} ${event.data.lapsedFrom}` +
          `${by(event.data.by)}${sourced(page, event.data.source)}`,
      );
    case 'MoratoriumExtended':
      return line(
        `${event.data.part}: ${t(words.until)} ${event.data.until}, ${t(words.entry)} ${event.data.entersOn}` +
          (event.data.worksBackTo === null ? '' : `, ${t(words.worksBack)} ${event.data.worksBackTo}`) +
          (event.data.words === null ? '' : ` ("${event.data.words}")`) +
          `${by(event.data.by)}${sourced(page, event.data.source)}`,
      );
    case 'CourtFindingNoted':
      return line(
        `${event.data.judgment}, ${event.data.judgedOn}: ${event.data.finding}` +
          (event.data.summary === null ? '' : `. ${t(event.data.summary)}`) +
          sourced(page, event.data.source),
      );
    case 'SectionRenumbered':
      return line(
        `${event.data.country ?? t(words.generalPart)}: ${event.data.from} -> ${event.data.to}, ${impreciseInWords(event.data.effectiveOn, page.language)}` +
          sourced(page, event.data.source),
      );
    case 'ChangeAssessed':
      return line(
        `${event.data.country ?? t(words.generalPart)}, ${event.data.topic}: ${event.data.assessment}, ${event.data.author}. ` +
          t(event.data.reason) +
          sourced(page, event.data.source),
      );
    case 'RecordingCorrected':
      return [
        ...line(`${t(words.corrects)} ${event.data.corrects}: ${event.data.reason}`),
        ...(event.data.change.kind === 'void'
          ? line(t(words.voided))
          : Object.entries(event.data.change.fields).flatMap(([field, value]) =>
              point(page, `${field} = ${JSON.stringify(value)}`),
            )),
      ];
    case 'NoPolicyStated':
      return line(
        `${event.data.country}: ${event.data.from} – ${event.data.until}${sourced(page, event.data.source)}`,
      );
    case 'CoverageAttested':
      return [
        ...line(`${event.data.country}: ${event.data.from} ${t(words.through)} ${event.data.through}`),
        ...event.data.sources.flatMap((source) => point(page, source)),
      ];
    case 'ExampleLedgerOpened':
      return line(event.data.purpose);
  }
}

function documentLines(page: Page, data: DataOf<'InstrumentRecorded'>): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const facts = [
    data.holding,
    data.kindInWords,
    data.reference,
    data.ecli,
    data.caseNumber,
    data.issuer,
    data.signedOn === null ? null : `${t(words.signed)} ${impreciseInWords(data.signedOn, page.language)}`,
    data.signatory === null
      ? null
      : [data.signatory.name, data.signatory.office, data.signatory.mandate]
          .filter((part) => part !== null)
          .join(', '),
    data.classification === 'confidential' ? t(words.confidential) : null,
  ].filter((fact) => fact !== null);
  return [
    ...point(page, facts.join('; '), ''),
    ...data.legalBasis.flatMap((basis) => point(page, basis)),
    ...data.cites.flatMap(({ instrument, locator, purpose }) =>
      point(
        page,
        `${t(words.cites)} ${instrument}${locator === null ? '' : `, ${locator}`}${purpose === null ? '' : `: ${purpose}`}`,
      ),
    ),
    ...data.withheld.flatMap(({ ground, subject }) =>
      point(page, `${t(words.withheld)}: ${subject} (${ground})`),
    ),
  ];
}

function actLines(page: Page, data: DataOf<'ActRecorded'>): string[] {
  const t = (text: Bilingual) => say(page.language, text);
  const clause = data.entry.kind === 'fixed-date' ? `fixed-date ${data.entry.date}` : data.entry.kind;
  const facts = [
    `${t(words.part)} ${data.part}`,
    `${t(words.entry)} ${clause}`,
    data.worksBackTo === null ? null : `${t(words.worksBack)} ${data.worksBackTo}`,
    data.endsOn === null ? null : `${t(words.ends)} ${data.endsOn}`,
    data.appliesTo === null
      ? null
      : `${t(words.appliesTo)} ${data.appliesTo.applications} ${data.appliesTo.date}`,
  ].filter((fact) => fact !== null);
  return [
    ...point(page, facts.join('; ') + sourced(page, data.source), ''),
    ...data.replaces.flatMap((replaced) =>
      point(
        page,
        `${t(words.replaces)} ${replaced.country ?? t(words.generalPart)}: ${replaced.kind === 'section' ? `section${replaced.citation === null ? '' : ` ${replaced.citation}`}` : replaced.topics.join(', ')}`,
      ),
    ),
    ...provisionLines(page, data.provisions),
    ...comparisonLines(page, data.comparisons),
    ...reasonLines(page, data.reasons),
  ];
}

function provisionLines(page: Page, provisions: DataOf<'ActRecorded'>['provisions']): string[] {
  return provisions.flatMap((provision) => [
    ...point(
      page,
      [
        provision.country ?? say(page.language, words.generalPart),
        provision.topic,
        ...(provision.citation === null ? [] : [provision.citation]),
        provision.content.kind,
      ].join(', '),
    ),
    ...(['general-policy', 'denied', 'ended'].includes(provision.content.kind)
      ? []
      : shifted(contentLines(indented(page, 2), provision.content))),
    ...(provision.text === null ? [] : shifted(point(indented(page, 2), provision.text, ''))),
  ]);
}

function comparisonLines(page: Page, comparisons: DataOf<'ActRecorded'>['comparisons']): string[] {
  return comparisons.flatMap(({ country, framework, level, readAs }) =>
    point(
      page,
      `${country}: ${framework} ${level} ${say(page.language, words.readAs)} ${readAs.framework} ${readAs.level}`,
    ),
  );
}

function sourced(page: Page, source: DataOf<'DateClaimed'>['source']): string {
  const named = [source.instrument, source.locator].filter((part) => part !== null).join(', ');
  return ` [${named === '' ? '' : `${named}; `}${say(page.language, words.rank)} ${source.rank}]`;
}

function by(instrument: string | null): string {
  return instrument === null ? '' : `, ${instrument}`;
}

function list(instruments: readonly string[]): string {
  return instruments.length === 0 ? '' : ` [${instruments.join(', ')}]`;
}

const words = {
  generalPart: { nl: 'algemeen deel', en: 'general part' },
  appliesTo: { nl: 'geldt voor aanvragen', en: 'applies to applications' },
  rank: { nl: 'rang', en: 'rank' },
  point: { nl: 'Punt', en: 'Point' },
  from: { nl: 'met ingang van', en: 'from' },
  until: { nl: 'tot', en: 'until' },
  through: { nl: 'tot en met', en: 'through' },
  entry: { nl: 'inwerkingtreding', en: 'entry' },
  worksBack: { nl: 'werkt terug tot en met', en: 'works back to' },
  ends: { nl: 'eindigt op', en: 'ends on' },
  part: { nl: 'deel', en: 'part' },
  replaces: { nl: 'vervangt', en: 'replaces' },
  readAs: { nl: 'te lezen als', en: 'read as' },
  corrects: { nl: 'verbetert', en: 'corrects' },
  voided: { nl: 'had niet vastgelegd mogen worden', en: 'should not have been recorded' },
  signed: { nl: 'getekend', en: 'signed' },
  confidential: { nl: 'vertrouwelijk', en: 'confidential' },
  cites: { nl: 'noemt', en: 'cites' },
  withheld: { nl: 'niet openbaar', en: 'withheld' },
};
