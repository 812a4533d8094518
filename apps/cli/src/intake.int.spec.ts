import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { decision, document, folder } from '../test-support/decisions.js';
import { inProcess } from '../test-support/in-process.js';

const shared = new URL('../../../../shared/documents/', import.meta.url).pathname;
const policyFiles = new URL('../../../policy-files/mali/', import.meta.url).pathname;

describe('reading a document', () => {
  it('prints a file that can be recorded as it is, and makes no ledger', async () => {
    const ledger = join(folder(), 'ledger');
    const { status, out } = await inProcess([
      'read',
      document(decision('de regio Kayes')),
      '--ledger',
      ledger,
    ]);
    expect(status).toBe(0);
    expect(existsSync(ledger)).toBe(false);
    const saved = join(folder(), 'wbv-2026-7.yaml');
    writeFileSync(saved, out);
    const recorded = await inProcess(['record', saved, '--ledger', ledger, '--actor', 'toets']);
    expect(recorded).toMatchObject({ status: 0, err: '' });
    expect(recorded.out).toContain('wbv-2026-7');
  });

  it('records nothing without a terminal and without --yes', async () => {
    const ledger = join(folder(), 'ledger');
    const words = [
      'read',
      document(decision('de regio Kayes')),
      '--record',
      '--ledger',
      ledger,
      '--actor',
      'toets',
    ];
    expect(await inProcess(words)).toMatchObject({
      status: 2,
      err: expect.stringContaining('yes-required') as string,
    });
    expect(existsSync(ledger)).toBe(false);
    expect(await inProcess([...words, '--yes'])).toMatchObject({ status: 0 });
    expect(await inProcess([...words, '--yes'])).toMatchObject({ status: 0 });
    const { out } = await inProcess([
      'instruments',
      'wbv-2026-7',
      '--ledger',
      ledger,
      '--json',
      '--clearance',
      'confidential',
    ]);
    expect(out.match(/"ActRecorded"/g)).toHaveLength(1);
  });

  it('refuses what contradicts the same document as it is recorded, and names the difference', async () => {
    const ledger = join(folder(), 'ledger');
    const record = ['--record', '--yes', '--ledger', ledger, '--actor', 'toets'];
    await inProcess(['read', document(decision('de regio Kayes')), ...record]);
    const { status, err } = await inProcess(['read', document(decision('de regio Gao')), ...record]);
    expect(status).toBe(1);
    expect(err).toContain('already-recorded-differently');
    expect(err).toContain('correct');
  });

  it('says of what it does not know that nothing is proposed', async () => {
    const { status, out } = await inProcess(['read', document('Een boodschappenlijst.')]);
    expect(status).toBe(0);
    expect(out).toContain('wordt niets voorgesteld');
  });

  it('points from a consolidated text to backfill', async () => {
    const text =
      '### C7\n\n#### Landgebonden beleid\n\n### 2\n\n#### Het asielbeleid ten aanzien van Mali\n\n### 2.1\n\n#### Besluitmoratorium\n\nGeen bijzonderheden.\n';
    const { status, out } = await inProcess(['read', document(text)]);
    expect(status).toBe(0);
    expect(out).toContain('peildatum backfill');
  });

  it('records a nota that does not say whether it is public as confidential', async () => {
    const text =
      '1. Aanleiding\n\nHet doel van deze nota is u te informeren over Mali.\n\n2. Geadviseerd besluit\n\n1. U wordt geadviseerd om akkoord te gaan met het aanwijzen van de regio Gao als gebied waar sprake is van een uitzonderlijke situatie zoals bedoeld in artikel 15 onder c Kwalificatierichtlijn.\n';
    const ledger = join(folder(), 'ledger');
    const words = ['read', document(text), '--record', '--yes', '--ledger', ledger, '--actor', 'toets'];
    const read = await inProcess(words);
    expect(read).toMatchObject({ status: 0, err: '' });
    expect(read.out).toContain('Of deze nota openbaar is, zegt zij niet');
    const instruments = await inProcess(['instruments', '--ledger', ledger, '--json']);
    expect(instruments.out).not.toContain('nog-te-benoemen');
    const confidential = ['--clearance', 'confidential'];
    const seen = await inProcess(['instruments', '--ledger', ledger, '--json', ...confidential]);
    expect(seen.out).toContain('nog-te-benoemen');
  });

  it('reads the words of WBV 2025/11 into what a person recorded of it', async () => {
    const text = join(shared, 'wbv-2025-11-mali.txt');
    if (!existsSync(text)) return void process.stdout.write('skipped: no ../shared/documents here\n');
    const ledger = join(folder(), 'ledger');
    const files = readdirSync(policyFiles).map((name) => join(policyFiles, name));
    await inProcess(['record', ...files, '--ledger', ledger, '--actor', 'toets']);
    const read = ['read', text, '--record', '--yes', '--ledger', ledger, '--actor', 'toets', '--json'];
    expect(await inProcess(read)).toMatchObject({ status: 0, err: '' });
    const { out } = await inProcess([
      'lookup',
      'ML',
      'Gao',
      '--peildatum',
      '2025-07-01',
      '--ledger',
      ledger,
      '--json',
    ]);
    expect(out).toContain(
      'uitzonderlijk niveau van willekeurig geweld in de regio’s Gao, Kidal, Mopti en Tombouctou',
    );
    const again = JSON.parse((await inProcess(read)).out) as { readonly recorded: readonly unknown[] };
    expect(again.recorded).toEqual([]);
  }, 60_000);
});

describe('what was recorded of Mali', () => {
  const ledger = join(folder(), 'ledger');

  beforeAll(async () => {
    const files = readdirSync(policyFiles).map((name) => join(policyFiles, name));
    expect(await inProcess(['record', ...files, '--ledger', ledger, '--actor', 'toets'])).toMatchObject({
      status: 0,
    });
  }, 60_000);

  it('is proposed again by none of the documents it was recorded from: only the words of the decision are new', async () => {
    if (!existsSync(shared)) return void process.stdout.write('skipped: no ../shared/documents here\n');
    const copy = join(folder(), 'ledger');
    const files = readdirSync(policyFiles).map((name) => join(policyFiles, name));
    await inProcess(['record', ...files, '--ledger', copy, '--actor', 'toets']);
    for (const [name, recorded] of [
      ['nota-2022-11-23-landenbeleid-mali.txt', 0],
      ['nota-2025-04-22-landenbeleid-mali.txt', 0],
      ['kamerbrief-2022-sahel-veiligheidsinzet.txt', 1],
      ['wbv-2025-11-mali.txt', 1],
      ['wbv-2025-11-mali.txt', 0],
    ] as const) {
      const { status, out } = await inProcess([
        ...['read', join(shared, name), '--record', '--yes', '--json'],
        ...['--ledger', copy, '--actor', 'toets'],
      ]);
      expect(status).toBe(0);
      const read = JSON.parse(out) as {
        recorded: unknown[];
        beside: { held: number; otherwise: string[] }[];
      };
      expect([name, read.recorded.length]).toEqual([name, recorded]);
      expect(read.beside.flatMap(({ otherwise }) => otherwise)).toEqual([]);
      expect(read.beside.every(({ held }) => held > 0 || name.startsWith('nota-2022'))).toBe(true);
    }
  }, 60_000);

  it('shows an advice and a decision side by side: taken over, changed, added, left out', async () => {
    const words = [
      'diff',
      '--advice',
      'nota-2025-04-22',
      '--decision',
      'wbv-2025-11',
      '--ledger',
      ledger,
      '--json',
    ];
    const { status, out } = await inProcess(words);
    expect(status).toBe(0);
    const { rows } = JSON.parse(out) as {
      rows: readonly {
        point: string | null;
        area: string | null;
        topic: string | null;
        outcome: string;
        differsIn: string[];
      }[];
    };
    const outcome = (point: string, area?: string) =>
      rows.find((row) => row.point === point && (area === undefined || row.area === area));
    expect(outcome('1', 'ML-7')).toMatchObject({ outcome: 'taken-over' });
    expect(outcome('4')).toMatchObject({ outcome: 'left-out' });
    expect(outcome('slot')).toMatchObject({ outcome: 'changed', differsIn: ['conditions'] });
    expect(rows.find(({ topic }) => topic === 'minors-reception')).toMatchObject({ outcome: 'added' });
  }, 60_000);

  it('shows every figure on a region with its measure, period and source, and the contradictions between them', async () => {
    const { status, out } = await inProcess(['evidence', 'ML', 'Gao', '--ledger', ledger]);
    expect(status).toBe(0);
    for (const told of ['58.308', '3.995', 'acled-mali-2023', 'Gao heet in 2024 slechter'])
      expect(out.replace(/\s+/g, ' ')).toContain(told);
    expect(out).not.toContain('civilian-casualties-in-incident');
  }, 60_000);

  it('refuses a comparison of advice that also names days', async () => {
    const words = [
      'diff',
      'ML',
      '--advice',
      'nota-2025-04-22',
      '--decision',
      'wbv-2025-11',
      '--ledger',
      ledger,
    ];
    expect(await inProcess(words)).toMatchObject({
      status: 2,
      err: expect.stringContaining('unsupported-combination') as string,
    });
  });
});
