import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { openGazetteer } from '@peildatum/gazetteer';
import { article15c, civilDate, toDayNumber, type CivilDate, type Recorded } from '@peildatum/policy';
import type { AuditAnswer, CaseAnswer } from '@peildatum/reports';
import type { EventEffect } from '@peildatum/timeline';

import { peildatum, peildatumJson } from '../acceptance/running/command-line.js';
import { Scratch } from '../acceptance/running/scratch.js';
import { RunningServer } from '../acceptance/running/server.js';
import { readExportedLog } from '../support/exported-log.js';
import { corpus, hasCorpus, itWithCorpus, type CorpusText } from './support/corpus.js';
import { countries } from './support/countries.js';
import { denied, deniedSinceMay2014, exceptional, perhaps } from './support/facts-by-hand.js';
import { lettersByNumber, naiveDifferences, naiveParagraphs } from './support/naive.js';

const hasPdfText = ((): boolean => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
if (!hasPdfText) process.stdout.write('skipped: the text of the PDF of a case: there is no pdftotext\n');

const dates = { voornemen: '2014-06-01', besluit: '2015-03-01' };
const ofCase = (country: string, region: string) => [
  ...['case', country, region],
  ...Object.entries(dates).flatMap(([name, on]) => ['--date', `${name}=${on}`]),
];
const pathOf = (country: string, region: string) =>
  `/v1/countries/${country}/regions/${encodeURIComponent(region)}/case?dates=${Object.entries(dates)
    .map(([name, on]) => `${name}=${on}`)
    .join(',')}`;
/** The days that are audited, and a time that holds every recording. */
const law = { from: civilDate('2014-01-01'), to: civilDate('2015-03-01') };
const recording = { from: '2020-01-01', to: '2999-01-01' };

const gazetteer = openGazetteer();
const scratch = new Scratch();
const ledger = scratch.path('ledger');
let server: RunningServer;
let log: Recorded[];
let recorded: AuditAnswer;

beforeAll(async () => {
  if (!hasCorpus) return;
  const folder = scratch.path('texts');
  mkdirSync(folder);
  const files = corpus.map(({ name, raw }) => {
    writeFileSync(join(folder, name), raw);
    return join(folder, name);
  });
  expect(await peildatum(ledger, ['backfill', ...files])).toMatchObject({ status: 0, err: '' });
  server = await RunningServer.start(ledger, scratch.path('tokens.json'));
  log = readExportedLog((await peildatum(ledger, ['ledger', 'export'])).out);
  recorded = await audited({ from: recording.from, to: recording.to });
}, 240_000);
afterAll(async () => {
  await server?.stop();
  scratch.remove();
});

describe('a case on the versions of 2014 and 2015, through command line and HTTP', () => {
  itWithCorpus.each([
    { country: 'CD', region: 'Noord-Kivu', id: 'CD-NK', states: ['graded', 'graded'] },
    { country: 'CD', region: 'Haut-Uélé', id: 'CD-HU', states: ['graded', 'none-by-silence'] },
    { country: 'SD', region: 'Blue Nile', id: 'SD-NB', states: ['graded', 'graded'] },
    { country: 'SO', region: 'Mogadishu', id: 'SO-BN', states: ['none-explicit', 'none-explicit'] },
  ])('says of $region what the version of each day says, by its number', async (asked) => {
    const answer = await caseOf(asked.country, asked.region);
    expect(answer).toEqual(await peildatumJson<CaseAnswer>(ledger, ofCase(asked.country, asked.region)));
    expect(answer.region.id).toBe(asked.id);
    const told = answer.dates.map(({ on, answer: one }) => [
      ...[on, one?.state, one?.level, one?.framework, one?.certainty],
      ...[one?.basis.map(({ citation }) => citation), one?.basis.map(({ jci }) => jci)],
    ]);
    expect(told).toEqual(
      Object.values(dates).map((on, index) => {
        const number = paragraphOn15c(versionOn(on), asked.country).number;
        return [
          ...[on, asked.states[index], asked.states[index] === 'graded' ? 'exceptional' : null, 'binary'],
          // Searched up to the last version, which is before the decision.
          on <= corpus.at(-1)!.date ? 'certain' : 'as-recorded',
          ...[[`C7/${number}`], [`jci1.3:c:BWBR0012288&hoofdstuk=C7&paragraaf=${number}&z=${on}&g=${on}`]],
        ];
      }),
    );
  });

  itWithCorpus(
    'names the text that left out an area, and does not take its silence for a denial',
    async () => {
      const [named, leftOut] = ['consolidated-text-2014-05-06', 'consolidated-text-2015-02-19'];
      const { label, changes, notices, sources } = await caseOf('CD', 'Haut-Uélé');
      expect(label.nl).toContain('op 1 maart 2015 (besluit) noemde het beleid de regio niet.');
      expect(changes).toMatchObject([{ difference: { change: 'no-longer-graded' }, same: false }]);
      expect(notices.filter(({ code }) => code === 'no-longer-named')).toMatchObject([
        { instrument: leftOut, dates: ['besluit'] },
      ]);
      expect(sources.map(({ instrument, use, dates: on, held }) => ({ instrument, use, on, held }))).toEqual([
        { instrument: named, use: 'basis', on: ['voornemen'], held: true },
        { instrument: leftOut, use: 'basis', on: ['besluit'], held: true },
      ]);
      const kept = await caseOf('CD', 'Noord-Kivu');
      expect(kept.changes).toMatchObject([{ difference: { change: 'text-only' } }]);
      expect(kept.notices.map(({ code }) => code)).not.toContain('no-longer-named');
    },
  );

  itWithCorpus('says that nothing changed where the same text governs on both days', async () => {
    for (const [country, region] of [
      ['SD', 'Blue Nile'],
      ['SO', 'Mogadishu'],
    ] as const)
      expect((await caseOf(country, region)).changes).toMatchObject([{ difference: null, same: true }]);
  });

  itWithCorpus('gives the same bytes of PDF both ways and every time', async () => {
    const path = `${pathOf('CD', 'Haut-Uélé')}&format=pdf`;
    const pdf = await server.bytes(path);
    expect(pdf.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    expect((await server.bytes(path)).equals(pdf)).toBe(true);
    const words = [...ofCase('CD', 'Haut-Uélé'), '--format', 'pdf'];
    const { out } = await peildatum(ledger, words, 'latin1');
    expect(Buffer.from(out, 'latin1').equals(pdf)).toBe(true);
  });

  (hasPdfText ? itWithCorpus : it.skip)('prints the answer in one sentence in the PDF', async () => {
    const file = scratch.path('case.pdf');
    writeFileSync(file, await server.bytes(`${pathOf('CD', 'Haut-Uélé')}&format=pdf`));
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    const plain = text.replace(/\s+/g, ' ');
    expect(plain).toContain((await caseOf('CD', 'Haut-Uélé')).label.nl);
    expect(plain).toContain('[no-longer-named]');
    expect(plain).not.toContain('VOORBEELD');
  });
});

describe('an audit of the recording of the versions of 2014 and 2015', () => {
  /** What is recorded of a version. */
  const actsOf = ({ date }: CorpusText) =>
    recorded.events.filter(
      ({ type, instrument }) => type === 'ActRecorded' && instrument === `consolidated-text-${date}`,
    );

  itWithCorpus('is the same from both, and lists every event of the log', async () => {
    const asked = ['audit', '--from', recording.from, '--to', recording.to];
    const here = await peildatumJson<AuditAnswer>(ledger, [...asked, '--clearance', 'confidential']);
    expect(here).toEqual(recorded);
    expect(recorded.events.map(({ id, type, stream }) => [id, type, stream])).toEqual(
      log.map(({ id, event, stream }) => [id, event.type, stream]),
    );
  });

  /** Whether an event records a paragraph on no one country: it changes the answer on none. */
  const isGeneral = (id: string) => {
    const event = log.find((one) => one.id === id)!.event;
    return event.type === 'ActRecorded' && event.data.provisions.every(({ country }) => country === null);
  };

  itWithCorpus('holds an effect on the countries that each version changes, and on no other', () => {
    const told = corpus.map((version) => {
      const acts = actsOf(version).filter(({ id }) => !isGeneral(id));
      for (const { countries: about, effect } of acts)
        expect([...new Set(effect.map(({ country }) => country))]).toEqual(about);
      return [version.date, acts.flatMap(({ countries: about }) => about).sort()];
    });
    expect(told).toEqual(corpus.map((version) => [version.date, changedIn(version).sort()]));
    const general = recorded.events.filter(({ id }) => isGeneral(id));
    expect(general.map(({ instrument, effect }) => [instrument, effect])).toEqual([
      [`consolidated-text-${corpus[0]!.date}`, []],
    ]);
  });

  itWithCorpus('tells region by region what each version graded otherwise', () => {
    for (const [index, version] of corpus.entries()) {
      const effects = actsOf(version).flatMap(({ effect }) => effect.filter(isOn15c));
      const rewritten = changedIn(version).filter((country) => {
        const before = corpus[index - 1];
        const was = before && findParagraphOn15c(before, country)?.letters;
        return was !== paragraphOn15c(version, country).letters;
      });
      expect([...new Set(effects.map(({ country }) => country))].sort()).toEqual(rewritten.sort());
      for (const { country, region, from, before, after } of effects) {
        expect(from >= version.date).toBe(true);
        const earlier = corpus[index - 1]?.date;
        const was = earlier === undefined ? undefined : gradedByHand(country, region!.id, earlier);
        const about = { country, region: region!.id, from, date: version.date };
        expect({ ...about, before: before && inShort(before), after: after && inShort(after) }).toEqual({
          ...about,
          before: was ?? 'unknown null',
          after: gradedByHand(country, region!.id, version.date),
        });
        expect(after?.instrument ?? after?.candidates?.[0]?.instrument).toBe(
          `consolidated-text-${version.date}`,
        );
      }
      for (const country of rewritten) {
        const told = effects.filter((one) => one.country === country && one.from === version.date);
        expect(told.map(({ region }) => region!.id).sort()).toEqual(regionsOn(country, version.date));
      }
    }
  });

  itWithCorpus('invents no advice, signature, letter or publication for a consolidated text', () => {
    const { processes, openDates, delays } = recorded;
    expect({ processes, openDates, delays }).toEqual({ processes: [], openDates: [], delays: [] });
    expect(new Set(recorded.events.map(({ type }) => type))).toEqual(
      new Set(['InstrumentRecorded', 'ActRecorded', 'CoverageAttested', 'NoPolicyStated']),
    );
  });
});

describe('an audit of the days of 2014 and 2015, of Sudan', () => {
  const days = ['--peildatum-from', law.from, '--to', law.to];
  const asked = ['audit', ...days, '--country', 'SD', '--clearance', 'confidential'];
  const query = { peildatumFrom: law.from, to: law.to, country: 'SD' };

  itWithCorpus('holds the two texts on it and the search, as one JSON from both', async () => {
    const answer = await audited(query);
    const here = await peildatumJson<AuditAnswer>(ledger, asked);
    expect(here).toEqual(answer);
    expect(answer.events.map(({ type, instrument, countries: about }) => [type, instrument, about])).toEqual([
      ['ActRecorded', 'consolidated-text-2014-01-01', ['SD']],
      ['ActRecorded', 'consolidated-text-2014-05-06', ['SD']],
      ['CoverageAttested', null, ['SD']],
    ]);
    expect(answer.openDates).toEqual([]);
  });

  itWithCorpus('counts the days that the versions settle, region by region', async () => {
    const { figures } = await audited(query);
    const regions = regionsOn('SD', law.from).length;
    const open = perhaps['SD']!.length;
    const all = toDayNumber(law.to) - toDayNumber(law.from);
    const searched = toDayNumber(corpus.at(-1)!.date as CivilDate) + 1 - toDayNumber(law.from);
    expect(figures).toMatchObject([
      {
        ...{ country: 'SD', instruments: 2, events: 3, corrections: 0, changingEvents: 3 },
        days: {
          certain: (regions - open) * searched,
          asRecorded: (regions - open) * (all - searched),
          uncertain: open * all,
          total: regions * all,
        },
      },
    ]);
  });

  itWithCorpus('is text with the same regions, and CSV with the same rows', async () => {
    const { events } = await audited(query);
    const { out: text } = await peildatum(ledger, [...asked, '--lang', 'en']);
    expect(text).toContain('Audit of the register, 2014-01-01 until 2015-03-01, SD');
    for (const { position, effect } of events) {
      expect(text).toContain(`Position  ${position} (`);
      for (const { region } of effect) expect(text).toContain(region?.name ?? '');
    }
    const { out: csv } = await peildatum(ledger, [...asked, '--format', 'csv']);
    const rows = csv.split('\r\n').filter((row) => row.startsWith('effects;'));
    const fields = rows.map((row) => row.split(';'));
    expect(
      fields.map((row) => [row[2], row[3], row[4], row[7], row[12], row[13]].map((one) => one ?? '')),
    ).toEqual(
      events.flatMap(({ position, effect }) =>
        effect.map(({ country, region, topic, from, until }) => [
          ...[country, region?.id ?? '', topic, position, from, until],
        ]),
      ),
    );
    const there = await server.getAsAuditor(`/v1/audit?${new URLSearchParams(query).toString()}`, {
      accept: 'text/csv',
    });
    const shown = (one: string) => one.replace(/^\uFEFF/, '');
    expect(shown(there.text)).toBe(shown(csv));
  });
});

async function caseOf(country: string, region: string): Promise<CaseAnswer> {
  const { status, text } = await server.get(pathOf(country, region));
  expect(status).toBe(200);
  return JSON.parse(text) as CaseAnswer;
}

async function audited(query: Readonly<Record<string, string>>): Promise<AuditAnswer> {
  const asked = new URLSearchParams(query).toString();
  const { status, text } = await server.getAsAuditor(`/v1/audit?${asked}`);
  expect(status).toBe(200);
  return JSON.parse(text) as AuditAnswer;
}

function versionOn(day: string): CorpusText {
  return corpus.findLast(({ date }) => date <= day)!;
}

function findParagraphOn15c({ raw }: CorpusText, code: string) {
  return naiveParagraphs(raw).find(
    ({ country, title }) => countries[country] === code && title.startsWith('Uitzonderlijke situatie'),
  );
}

function paragraphOn15c(version: CorpusText, code: string) {
  const found = findParagraphOn15c(version, code);
  if (found === undefined) throw new RangeError(`${version.name} has no paragraph on ${code}`);
  return found;
}

/** The countries of which a version says anything otherwise than the one before it. */
function changedIn(version: CorpusText): string[] {
  const before = corpus[corpus.indexOf(version) - 1]?.raw ?? '';
  const paragraphs = lettersByNumber(version.raw);
  const changed = naiveDifferences(before, version.raw).map((number) => paragraphs.get(number)!.country);
  return [...new Set(changed)].flatMap((name) => countries[name] ?? []);
}

function gradedByHand(country: string, region: string, date: string): string | undefined {
  if (denied.includes(country)) return 'none-explicit null';
  if (deniedSinceMay2014.includes(country)) return date < '2014-05-06' ? undefined : 'none-explicit null';
  if (perhaps[country]!.includes(region)) return 'unknown null';
  const [, , graded] = exceptional.findLast(([code, from]) => code === country && from <= date)!;
  return graded.includes(region) ? 'graded exceptional' : 'none-by-silence null';
}

function regionsOn(country: string, date: string): string[] {
  return gazetteer
    .regionsOn(country, date)
    .map(({ id }) => id as string)
    .sort();
}

function isOn15c({ topic }: EventEffect): boolean {
  return topic === article15c;
}

function inShort({ state, level }: { readonly state: string; readonly level: string | null }): string {
  return `${state} ${level}`;
}
