import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { AuditAnswer } from '@peildatum/reports';
import type { FindingsAnswer } from '@peildatum/timeline';

import { maliFiles } from './running/built.js';
import { peildatum, peildatumJson } from './running/command-line.js';
import { Scratch } from './running/scratch.js';
import { RunningServer } from './running/server.js';

// Commands on a machine that may be busy with something else.
jest.setTimeout(120_000);

const scratch = new Scratch();
const ledger = scratch.path('ledger');
const period = ['--from', '2020-01-01', '--to', '2999-01-01'];
const query = 'from=2020-01-01&to=2999-01-01';
const cleared = ['--clearance', 'confidential'];
/** Invented: day and number of the Staatscourant. */
const published = { gazette: 'stcrt-2025-99911', on: '2025-08-20', corrected: '2025-08-17' };

let audit: AuditAnswer;
let lines: readonly ExportedLine[];
let server: RunningServer;

/** What the test itself reads of an exported event. */
interface ExportedLine {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly data: Record<string, unknown>;
  readonly metadata: { readonly recordedAt: string; readonly actor: string };
}

beforeAll(async () => {
  await done(['record', ...maliFiles(), '--actor', 'onderzoeker']);
  await done([
    'publish',
    'wbv-2025-11',
    '--gazette',
    published.gazette,
    '--on',
    published.on,
    '--actor',
    'redactie',
  ]);
  await done([
    ...['correct', 'wbv-2025-11', '--event', 'PublicationRecorded'],
    ...['--set', `publishedOn=${published.corrected}`, '--reason', 'Verkeerde regel', '--actor', 'controle'],
  ]);
  await done(['ledger', 'export', '--out', scratch.path('export.jsonl')]);
  lines = readFileSync(scratch.path('export.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ExportedLine);
  audit = await peildatumJson<AuditAnswer>(ledger, ['audit', ...period, ...cleared]);
  server = await RunningServer.start(ledger, scratch.path('tokens.json'));
}, 240_000);
afterAll(async () => {
  await server?.stop();
  scratch.remove();
});

async function done(words: readonly string[]): Promise<void> {
  const ran = await peildatum(ledger, words);
  if (ran.status !== 0) throw new Error(`${words.join(' ')}: ${ran.err}`);
}

describe('the audit of the Mali files, derived again from the exported log alone', () => {
  it('lists every event with who recorded it and when', () => {
    expect(
      audit.events.map(({ id, type, stream, recordedAt, actor }) => [id, type, stream, recordedAt, actor]),
    ).toEqual(
      lines.map(({ id, type, stream, metadata }) => [id, type, stream, metadata.recordedAt, metadata.actor]),
    );
    expect(new Set(audit.events.map(({ actor }) => actor))).toEqual(
      new Set(['onderzoeker', 'redactie', 'controle']),
    );
  });

  it('counts the days from publication to recording, and from recording to correction', () => {
    const expected = lines.flatMap(({ type, data, metadata }) => {
      if (type === 'PublicationRecorded')
        return [daysFrom(String(data['publishedOn']), dayOf(metadata.recordedAt))];
      const corrected = lines.find(({ id }) => type === 'RecordingCorrected' && id === data['corrects']);
      return corrected === undefined
        ? []
        : [daysFrom(dayOf(corrected.metadata.recordedAt), dayOf(metadata.recordedAt))];
    });
    expect(audit.events.flatMap(({ delay }) => (delay === null ? [] : [delay.days]))).toEqual(expected);
    expect(audit.delays.map(({ since, count, median }) => ({ since, count, median }))).toEqual([
      { since: 'publication', count: 1, median: expected[0] },
      { since: 'recording', count: 1, median: expected[1] },
    ]);
  });

  it('counts documents, events and corrections of the country', () => {
    const streams = new Set(
      lines.filter(({ data }) => JSON.stringify(data).includes('"country":"ML"')).map(({ stream }) => stream),
    );
    const about = lines.filter(({ stream }) => streams.has(stream));
    const documents = new Set([...streams].filter((stream) => stream.startsWith('instrument-')));
    expect(audit.figures).toEqual([
      expect.objectContaining({
        country: 'ML',
        instruments: documents.size,
        events: about.length,
        corrections: about.filter(({ type }) => type === 'RecordingCorrected').length,
      }),
    ]);
  });

  it('counts the days between the steps of the decision, and names what is missing', () => {
    const signed = signedOn('wbv-2025-11');
    const recorded = dayOf(recordingOf('wbv-2025-11').metadata.recordedAt);
    const entry = fromDay(dayNumber(published.corrected) + 1);
    const steps = [signedOn('nota-2025-04-22'), signed, '2025-06-17', published.corrected, entry, recorded];
    const process = audit.processes.find(({ instrument }) => instrument === 'wbv-2025-11')!;
    expect(process.steps.map(({ on }) => on)).toEqual(steps);
    expect(process.intervals.map(({ least }) => least)).toEqual(
      steps.slice(1).map((to, index) => daysFrom(steps[index]!, to)),
    );
    expect(process.missing).toEqual([]);
    expect(process.signatory?.mandate).toBe('namens de Minister van Asiel en Migratie');
    const earlier = audit.processes.find(({ instrument }) => instrument === 'wbv-2023-02-mali')!;
    expect(earlier.missing).toEqual(['signature', 'letter', 'publication']);
  });

  it('tells how old the newest country information was when the decision was signed', () => {
    const through = lines
      .filter(({ stream, type }) => stream === 'instrument-nota-2025-04-22' && type === 'EvidenceRecorded')
      .flatMap(({ data }) => data['items'] as { period: { until: string | null } | null }[])
      .flatMap(({ period }) => {
        const until = period?.until ?? null;
        return until === null ? [] : [fromDay(dayNumber(until) - 1)];
      })
      .sort()
      .at(-1)!;
    const { information } = audit.processes.find(({ instrument }) => instrument === 'wbv-2025-11')!;
    expect(information).toEqual({
      through,
      statedIn: 'nota-2025-04-22',
      days: daysFrom(through, signedOn('wbv-2025-11')),
    });
  });

  it('shows a correction with before and after, and of which days it changed the answers', () => {
    const correction = audit.events.find(({ type }) => type === 'RecordingCorrected')!;
    expect(correction.correction).toMatchObject({
      type: 'PublicationRecorded',
      actor: 'redactie',
      fields: [{ field: 'publishedOn', before: published.on, after: published.corrected }],
    });
    expect(correction.why?.nl).toBe('Verkeerde regel');
    const segou = correction.effect.filter(({ region }) => region?.id === 'ML-4');
    expect(segou.map(({ from, until, before, after }) => [from, until, before?.level, after?.level])).toEqual(
      [['2025-08-18', '2025-08-21', null, 'higher']],
    );
  });
});

describe('the audit of the Mali files', () => {
  it('is the same over HTTP, to an auditor', async () => {
    const received = await server.getAsAuditor(`/v1/audit?${query}`);
    expect(received.status).toBe(200);
    expect(JSON.parse(received.text)).toEqual(audit);
  });

  it('lists what asks for attention as the findings do, of a period of days only what is about one of them', async () => {
    const { findings } = await peildatumJson<FindingsAnswer>(ledger, ['findings', ...cleared]);
    expect(findings.length).toBeGreaterThan(20);
    expect(audit.findings).toEqual(findings);
    const days = ['--peildatum-from', '2020-01-01', '--to', '2022-01-01'];
    const before = await peildatumJson<AuditAnswer>(ledger, ['audit', ...days, ...cleared]);
    expect(before.findings).toEqual(findings.filter(({ period }) => period === null));
    const text = await peildatum(ledger, ['audit', ...period, '--lang', 'en']);
    expect(text.out).toContain('What asks for attention');
    expect(text.out.match(/\[reference-without-text\]/g)?.length).toBe(
      findings.filter(({ code }) => code === 'reference-without-text').length,
    );
  });

  it('is refused to anybody else', async () => {
    expect((await server.get(`/v1/audit?${query}`)).status).toBe(401);
  });

  it.each([
    ['no period', '', 'missing-parameter'],
    ['two periods', 'from=2025-01-01&peildatumFrom=2025-01-01&to=2026-01-01', 'unsupported-combination'],
    ['an empty period', 'from=2025-01-01&to=2025-01-01', 'empty-period'],
  ])('is refused with %s', async (_what, asked, code) => {
    const { status, text } = await server.getAsAuditor(`/v1/audit?${asked}`);
    expect(status).toBe(400);
    expect(text).toContain(code);
  });

  it('is CSV with the same rows from both', async () => {
    const here = await peildatum(ledger, ['audit', ...period, ...cleared, '--format', 'csv']);
    const there = await server.getAsAuditor(`/v1/audit?${query}`, { accept: 'text/csv' });
    expect(there.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const rows = (text: string) => text.replace(/^\uFEFF/, '');
    expect(rows(there.text)).toBe(rows(here.out));
    expect(here.out.startsWith('\uFEFFlist;kind;')).toBe(true);
    expect(here.out.match(/^events;/gm)).toHaveLength(lines.length);
  });

  it('does not say who without the clearance for it, and does not search by who', async () => {
    const open = await peildatumJson<AuditAnswer>(ledger, ['audit', ...period]);
    expect(new Set(open.events.map(({ actor }) => actor))).toEqual(new Set([null]));
    expect(JSON.stringify(open)).not.toContain('redactie');
    const searched = await peildatum(ledger, ['audit', ...period, '--actor', 'redactie']);
    expect(searched.status).toBe(2);
    const found = await peildatumJson<AuditAnswer>(ledger, [
      'audit',
      ...period,
      ...cleared,
      '--actor',
      'redactie',
    ]);
    expect(found.events.map(({ type }) => type)).toEqual(['PublicationRecorded']);
  });

  it('holds of a period of days only what changed answers about them, cut off at its borders', async () => {
    const days = ['--peildatum-from', '2025-08-19', '--to', '2025-08-20'];
    const { events, figures } = await peildatumJson<AuditAnswer>(ledger, [
      'audit',
      ...days,
      '--country',
      'ML',
    ]);
    expect(events.map(({ type }) => type)).toContain('RecordingCorrected');
    const effects = events.flatMap(({ effect }) => effect);
    expect(new Set(effects.map(({ from, until }) => `${from} ${until}`))).toEqual(
      new Set(['2025-08-19 2025-08-20']),
    );
    expect(figures[0]?.days.total).toBe(audit.pictures[0]?.lines.length);
  });

  it('counts how long a date has been open up to the last event, of a period of days as of one of recording', async () => {
    const days = ['--peildatum-from', '2020-01-01', '--to', '2022-01-01'];
    const { openDates, ledger: at } = await peildatumJson<AuditAnswer>(ledger, [
      'audit',
      ...days,
      ...cleared,
    ]);
    expect(openDates.length).toBeGreaterThan(0);
    expect(openDates.map(({ days: open }) => open)).toEqual(
      openDates.map(({ since }) => daysFrom(dayOf(since), dayOf(at.recordedAt!))),
    );
  });

  it('is a tagged PDF with the timeline and the JSON, byte for byte the same again', async () => {
    const path = `/v1/audit?peildatumFrom=2022-01-01&to=2026-01-01&country=ML&format=pdf`;
    const first = await server.getAsAuditor(path);
    expect(first.headers.get('content-type')).toBe('application/pdf');
    expect(first.text.startsWith('%PDF-1.7')).toBe(true);
    expect(first.text).toContain('/S /Figure');
    expect(first.text).toContain('audit-ML-2022-01-01-2026-01-01.json');
    expect((await server.getAsAuditor(path)).text).toBe(first.text);
  });

  it('is HTML with the timeline as a picture that has words', async () => {
    const { text } = await server.getAsAuditor(
      `/v1/audit?peildatumFrom=2022-01-01&to=2026-01-01&format=html`,
    );
    expect(text).toMatch(/<svg [^>]*role="img" aria-label="Kayes: 2022-01-01/);
    expect(text).not.toContain('<script');
  });
});

function recordingOf(instrument: string): ExportedLine {
  return lines.find(
    ({ type, data }) =>
      type === 'InstrumentRecorded' && data['instrument'] === instrument && data['holding'] === 'held',
  )!;
}

function signedOn(instrument: string): string {
  return String(recordingOf(instrument).data['signedOn']);
}

/** The civil day in the Netherlands of a moment. */
function dayOf(moment: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(moment));
}

function dayNumber(on: string): number {
  return Date.parse(`${on}T00:00:00Z`) / 86_400_000;
}

function fromDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function daysFrom(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}
