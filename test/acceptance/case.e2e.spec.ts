import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openGazetteer } from '@peildatum/gazetteer';
import type { CountryCode, Recorded, RegionId } from '@peildatum/policy';
import type { CaseAnswer } from '@peildatum/reports';

import { readExportedLog } from '../support/exported-log.js';
import { namedChange } from '../support/named-change.js';
import { answerOf, caseOf, comparableAnswer, comparableOracle } from '../support/oracle/index.js';
import { maliFiles } from './running/built.js';
import { peildatum, peildatumJson } from './running/command-line.js';
import { Scratch } from './running/scratch.js';
import { RunningServer } from './running/server.js';

/** The publication is invented, as is its number: hence an example ledger. */
const publishedOn = '2025-08-20';
const gazette = 'stcrt-2025-99911';
const dates = { aanvraag: '2022-09-10', besluit: '2025-05-20', zitting: '2025-09-01' };
const asWords = [
  'case',
  'ML',
  'Ségou',
  ...Object.entries(dates).flatMap(([name, on]) => ['--date', `${name}=${on}`]),
];
const asPath = `/v1/countries/ML/regions/${encodeURIComponent('Ségou')}/case?dates=${Object.entries(dates)
  .map(([name, on]) => `${name}=${on}`)
  .join(',')}`;

const scratch = new Scratch();
const ledger = scratch.path('example');
let server: RunningServer;
let log: Recorded[];
let answer: CaseAnswer;
let text: string;

beforeAll(async () => {
  await peildatum(ledger, ['record', ...maliFiles(), '--example']);
  await peildatum(ledger, ['publish', 'wbv-2025-11', '--gazette', gazette, '--on', publishedOn]);
  server = await RunningServer.start(ledger, scratch.path('tokens.json'));
  log = readExportedLog((await peildatum(ledger, ['ledger', 'export'])).out);
  answer = await peildatumJson<CaseAnswer>(ledger, asWords);
  text = (await peildatum(ledger, asWords)).out;
}, 300_000);

afterAll(async () => {
  await server?.stop();
  scratch.remove();
});

describe('the case of Ségou, through command line and HTTP', () => {
  it('is one and the same answer', async () => {
    const { status, headers, text: body } = await server.get(asPath);
    expect({ status, type: headers.get('content-type') }).toEqual({
      status: 200,
      type: 'application/json; charset=utf-8',
    });
    expect(JSON.parse(body)).toEqual(answer);
  });

  it('says what applied on each day, what differs, and what was published after the decision', () => {
    expect(
      answer.dates.map(({ name, known, answer: one }) => [
        name,
        known,
        one?.state,
        one?.level,
        one?.certainty,
      ]),
    ).toEqual([
      ['aanvraag', 'application', 'no-policy', null, 'certain'],
      ['besluit', 'decision', 'none-by-silence', null, 'certain'],
      ['zitting', 'hearing', 'graded', 'higher', 'as-recorded'],
    ]);
    expect(
      answer.changes.map(({ difference, alternative }) => [difference?.change ?? null, alternative.changed]),
    ).toEqual([
      [null, false],
      ['newly-graded', true],
    ]);
    expect(answer.changes[1]!.advice).toEqual(['nota-2025-04-22']);
    expect(answer.afterDecision).toMatchObject({
      published: [
        {
          instrument: 'wbv-2025-11',
          gazette,
          publishedOn,
          entry: '2025-08-21',
          publishedByHearing: 'yes',
          enteredByHearing: 'yes',
        },
      ],
      perhapsPublished: [],
      onlySigned: [],
      announced: [{ instrument: 'kamerbrief-2025-06-17' }],
    });
  });

  it('names what asks for attention in the register, with the days it is about, and nothing about other regions or topics', () => {
    const found = answer.findings.map(({ code, topic, instrument, dates: days }) =>
      [code, topic ?? '', instrument ?? '', days.join()].join(' '),
    );
    expect(found).toEqual(
      expect.arrayContaining([
        'contradiction-noted  wbv-2025-11 aanvraag,besluit,zitting',
        'unpublished-instrument  wbv-2023-02-mali besluit,zitting',
        'reference-without-text article-15c wbv-2025-11 zitting',
        'unattested-period   zitting',
      ]),
    );
    expect(answer.findings.filter(({ topic }) => topic === 'minors-reception')).toEqual([]);
    expect(JSON.stringify(answer.findings)).not.toContain('Mopti');
    expect(text).toContain('Wat in het register aandacht vraagt');
  });

  it('never says which day counts', () => {
    expect(
      answer.rules.map(({ date, textOf, checkedAgainstCurrentText }) => [
        date,
        textOf,
        checkedAgainstCurrentText,
      ]),
    ).toEqual([
      ['application', '2015', false],
      ['decision', '2015', false],
      ['hearing', '2015', false],
    ]);
    expect(text).toContain('Welke dag in een zaak telt, zegt dit register niet.');
  });

  it('marks every line as an example', () => {
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('VOORBEELD'))).toEqual([]);
  });

  it('gives the same bytes of PDF both ways and every time', async () => {
    const ask = async () => (await server.bytes(`${asPath}&format=pdf`)).toString('latin1');
    const pdf = await ask();
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(await ask()).toBe(pdf);
    expect(await peildatumBytes([...asWords, '--format', 'pdf'])).toBe(pdf);
  });

  it('comes as HTML to whoever prefers it, with a policy that lets it load nothing', async () => {
    const { headers, text: html } = await server.get(asPath, {
      accept: 'text/html',
      'accept-language': 'en',
    });
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(headers.get('content-language')).toBe('en');
    expect(headers.get('vary')).toContain('Accept');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    expect(html).toContain('EXAMPLE');
    expect(html).toContain('Country asylum policy for Ségou (Mali)');
  });

  it('prints a reference that is asked for and stores it nowhere', async () => {
    const html = (await peildatum(ledger, [...asWords, '--format', 'html', '--reference', 'AWB 25/0000']))
      .out;
    expect(html).toContain('AWB 25/0000');
    expect((await peildatum(ledger, [...asWords, '--json', '--reference', 'AWB 25/0000'])).status).toBe(2);
    const headers = { 'peildatum-reference': 'AWB 25/0000' };
    expect((await server.get(`${asPath}&format=html`, headers)).text).toContain('AWB 25/0000');
    expect((await server.get(asPath, headers)).text).not.toContain('AWB 25/0000');
    expect((await server.get(`${asPath}&format=html`)).text).not.toContain('AWB 25/0000');
    expect((await peildatum(ledger, ['ledger', 'export'])).out).not.toContain('AWB 25/0000');
  });

  it('refuses what may be personal data in the name of a day, with every other fault', async () => {
    const path =
      '/v1/countries/ML/regions/Gao/case?dates=zaak 281234=2025-01-01,b=x&format=doc&lang=fr&openbaarOp=y';
    const { status, text: body } = await server.get(path);
    const { faults } = JSON.parse(body) as { faults: { code: string }[] };
    expect(status).toBe(400);
    expect(faults.map(({ code }) => code).sort()).toEqual(
      ['may-be-personal-data', 'not-a-date', 'not-a-date', 'not-one-of', 'not-one-of'].sort(),
    );
    expect(body).not.toContain('281234');
    const ran = await peildatum(ledger, ['case', 'ML', 'Gao', '--date', 'zaak 281234=2025-01-01']);
    expect(ran.err).toContain('may-be-personal-data');
    expect(ran.err).not.toContain('281234');
  });

  it('answers for a region that was not there on every day, and refuses one that never was', async () => {
    const some = await peildatumJson<CaseAnswer>(ledger, [
      'case',
      'ML',
      'Ménaka',
      '--date',
      'vertrek=2010-01-01',
      '--date',
      'besluit=2023-06-01',
    ]);
    expect(some.dates.map(({ answer: one, outside }) => [one?.level ?? null, outside])).toEqual([
      [null, { parent: 'ML-7' }],
      ['exceptional', null],
    ]);
    const never = await peildatum(ledger, ['case', 'ML', 'Ménaka', '--date', 'vertrek=2010-01-01']);
    expect([never.status, never.err.includes('region-outside-its-period')]).toEqual([1, true]);
  });
});

describe('everything a case says follows from the exported log', () => {
  const gazetteer = openGazetteer();
  const ancestors = (region: RegionId) =>
    gazetteer.ancestors(region).map(({ id }) => id as string as RegionId);

  it('the answers, by the naive reading of it, then as now', () => {
    for (const { on, answer: one } of answer.dates) {
      const moments = {
        peildatum: on,
        geldigOp: on,
        inWerkingOp: on,
        beschikbaarOp: null,
        openbaarOp: null,
        application: null,
      };
      const question = {
        country: 'ML' as CountryCode,
        region: 'ML-4' as RegionId,
        topic: one!.topic,
        moments,
      };
      expect(comparableAnswer(one!)).toEqual(comparableOracle(answerOf(caseOf(log, question, ancestors))));
    }
    answer.changes.forEach(({ difference }, index) => {
      const [before, after] = [answer.dates[index]!.answer!, answer.dates[index + 1]!.answer!];
      expect(difference?.change ?? null).toBe(namedChange(log, before, after, null));
    });
  });

  it('every event it names, at its place, of its kind, at its moment', () => {
    const named = [
      ...answer.dates.flatMap(({ learnt }) => learnt),
      ...answer.sources.flatMap(({ events }) => events),
      ...[...answer.afterDecision!.published, ...answer.afterDecision!.announced].flatMap(
        ({ events }) => events,
      ),
    ];
    expect(named.length).toBeGreaterThan(15);
    for (const event of named) {
      const recorded = log[Number(event.position) - 1]!;
      expect(event).toEqual({
        id: recorded.id,
        type: recorded.event.type,
        stream: recorded.stream,
        position: recorded.position,
        recordedAt: recorded.recordedAt,
      });
    }
  });

  it('what was published, signed or announced after the decision', () => {
    const acting = new Set(
      log.flatMap(({ event }) =>
        event.type === 'ActRecorded' &&
        event.data.provisions.some(({ topic, country }) => topic === 'article-15c' && country === 'ML')
          ? [event.data.instrument as string]
          : [],
      ),
    );
    const published = log.flatMap(({ event }) =>
      event.type === 'PublicationRecorded' &&
      event.data.publishedOn > dates.besluit &&
      acting.has(event.data.instrument)
        ? [event.data.instrument]
        : [],
    );
    expect(answer.afterDecision!.published.map(({ instrument }) => instrument)).toEqual(published);
    const later = log.flatMap(({ event }) =>
      event.type === 'InstrumentRecorded' &&
      /^\d{4}-\d\d-\d\d$/.test(event.data.signedOn ?? '') &&
      event.data.signedOn! > dates.besluit &&
      event.data.kind !== 'wbv'
        ? [event.data.instrument]
        : [],
    );
    expect(answer.afterDecision!.announced.map(({ instrument }) => instrument).sort()).toEqual(later.sort());
  });

  it('every link: to what was recorded of the document, and to the paragraph on the two dates', () => {
    const known = JSON.stringify(log.map(({ event }) => event.data));
    for (const { links } of answer.sources)
      for (const { kind, name } of links) {
        if (kind !== 'jci') expect(known).toContain(name);
        else expect(Object.values(dates).some((on) => name.endsWith(`&z=${on}&g=${on}`))).toBe(true);
      }
    expect(answer.sources.flatMap(({ links }) => links.map(({ kind }) => kind))).toEqual(
      expect.arrayContaining(['jci', 'staatscourant']),
    );
  });

  it('every date, place and document in its words', () => {
    const plain = text.replace(/^VOORBEELD ?/gm, '').replace(/\s+/g, ' ');
    const recorded = JSON.stringify(log);
    const asked = new Set<string>(Object.values(dates));
    /** As recorded, or the day after: of entry after publication, and the first not searched. */
    const known = (iso: string) =>
      asked.has(iso) || recorded.includes(iso) || recorded.includes(fromDay(dayNumber(iso) - 1));
    for (const [iso] of plain.matchAll(/\b\d{4}-\d\d-\d\d\b/g))
      expect({ iso, known: known(iso) }).toEqual({ iso, known: true });
    for (const [words, day, month, year] of plain.matchAll(
      /\b(\d{1,2}) (januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) (\d{4})/g,
    )) {
      const iso = `${year}-${String(months.indexOf(month!) + 1).padStart(2, '0')}-${day!.padStart(2, '0')}`;
      expect({ iso, known: known(iso) || recorded.includes(words) }).toEqual({ iso, known: true });
    }
    for (const [, type, place] of plain.matchAll(/\b([A-Z][a-z]+(?:[A-Z][a-z]+)+) (\d+)\b/g))
      expect(`${log[Number(place) - 1]!.event.type} ${place}`).toBe(`${type} ${place}`);
    for (const [, id] of plain.matchAll(/\[((?:wbv|nota|kamerbrief)-[\w-]+)\]/g))
      expect(recorded).toContain(`"instrument-${id}"`);
  });
});

const months =
  'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

function dayNumber(on: string): number {
  return Date.parse(`${on}T00:00:00Z`) / 86_400_000;
}

function fromDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

async function peildatumBytes(words: readonly string[]): Promise<string> {
  return (await peildatum(ledger, words, 'latin1')).out;
}
