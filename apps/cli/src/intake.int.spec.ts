import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { inProcess } from '../test-support/in-process.js';

const shared = new URL('../../../../shared/documents/', import.meta.url).pathname;
const policyFiles = new URL('../../../policy-files/mali/', import.meta.url).pathname;

const decision = (
  regions: string,
) => `Besluit van de Minister van Asiel en Migratie van 3 maart 2026, nummer WBV 2026/7, houdende wijziging van de Vreemdelingencirculaire 2000

Besluit:

ARTIKEL I

De Vreemdelingencirculaire 2000 wordt als volgt gewijzigd:

A

Paragraaf C7/23 Vc komt te luiden:

23. Het asielbeleid ten aanzien van Mali

23.4.2. Ernstige schade in de zin van artikel 29, eerste lid, aanhef en onder b, onderdeel 3°, Vw

De IND neemt voor Mali aan dat sprake is van een relatief lager niveau van willekeurig geweld in ${regions}.

ARTIKEL II

Dit besluit treedt in werking met ingang van 1 april 2026.

Den Haag, 3 maart 2026
`;

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'peildatum-read-'));
}

function document(text: string): string {
  const path = join(folder(), 'besluit.txt');
  writeFileSync(path, text);
  return path;
}

/** A decision whose orders name paragraphs by number alone. */
const byNumberAlone = (orders: string, clause: string) =>
  decision('de regio Kayes')
    .replace('nummer WBV 2026/7', 'nummer WBV 2026/9')
    .replaceAll('3 maart 2026', '1 juni 2026')
    .replace(/A\n\nParagraaf[\s\S]*(?=ARTIKEL II)/, `${orders}\n\n`)
    .replace(/Dit besluit treedt.*\./, clause);
const onFirstOfJuly = 'Dit besluit treedt in werking met ingang van 1 juli 2026.';

/** A ledger that holds WBV 2026/7 on section C7/23 of Mali, in force since 1 April 2026. */
async function ledgerOfMali(): Promise<string> {
  const ledger = join(folder(), 'ledger');
  const writer = ['--ledger', ledger, '--actor', 'toets'];
  await inProcess(['read', document(decision('de regio Kayes')), '--record', '--yes', ...writer]);
  const published = ['--gazette', 'stcrt-2026-7', '--on', '2026-03-20'];
  expect(await inProcess(['publish', 'wbv-2026-7', ...published, ...writer])).toMatchObject({ status: 0 });
  return ledger;
}

async function proposed(text: string, ledger: string) {
  const { status, out } = await inProcess(['read', document(text), '--ledger', ledger, '--json']);
  expect(status).toBe(0);
  const { documents } = JSON.parse(out) as {
    documents: {
      proposal: {
        files: Record<string, unknown>[];
        unresolved: { quote: string; about: { nl: string; en: string } }[];
        findings: { code: string; about: { nl: string } }[];
      };
    }[];
  };
  return documents[0]!.proposal;
}

describe('an order that names a paragraph by number alone', () => {
  it('means what the number meant in the ledger on the day of the decision, and is recorded as that', async () => {
    const ledger = await ledgerOfMali();
    const text = byNumberAlone(
      'A\n\nParagraaf C7/23.4.2 Vc vervalt.\n\nB\n\nDe paragrafen C7/30 en C7/31 Vc worden vernummerd tot C7/31 en C7/32.',
      onFirstOfJuly,
    );
    const { files, unresolved, findings } = await proposed(text, ledger);
    expect(files[0]).toMatchObject({
      acts: [
        {
          part: 'A',
          entry: { kind: 'fixed-date', date: '2026-07-01' },
          replaces: [{ kind: 'topics', country: 'ML', topics: ['article-15c'] }],
        },
      ],
    });
    expect(files[0]).not.toHaveProperty('renumberings');
    expect(unresolved).toMatchObject([
      {
        quote: expect.stringContaining('C7/30 en C7/31') as string,
        about: {
          nl: 'C7/30: dit register houdt op 2026-06-01 niets onder dit nummer; C7/31: dit register houdt op 2026-06-01 niets onder dit nummer.',
          en: expect.stringContaining('C7/30: this register holds nothing under this number') as string,
        },
      },
    ]);
    expect(findings).toMatchObject([
      {
        code: 'meant-by-number',
        about: { nl: 'C7/23.4.2 was in dit register op 2026-06-01 van Mali: article-15c.' },
      },
    ]);
    const recorded = await inProcess([
      'read',
      document(text),
      '--record',
      '--yes',
      '--ledger',
      ledger,
      '--actor',
      'toets',
    ]);
    expect(recorded).toMatchObject({ status: 0, err: '' });
    const again = await inProcess([
      'read',
      document(text),
      '--record',
      '--yes',
      '--ledger',
      ledger,
      '--actor',
      'toets',
    ]);
    expect(again).toMatchObject({ status: 0, err: '' });
    await inProcess([
      'publish',
      'wbv-2026-9',
      '--gazette',
      'stcrt-2026-9',
      '--on',
      '2026-06-10',
      '--ledger',
      ledger,
      '--actor',
      'toets',
    ]);
    const standing = async (day: string) =>
      (await inProcess(['lookup', 'ML', 'Kayes', '--peildatum', day, '--ledger', ledger, '--json'])).out;
    expect(JSON.parse(await standing('2026-06-30'))).toMatchObject({ state: 'graded', level: 'lower' });
    expect(JSON.parse(await standing('2026-07-01'))).toMatchObject({ state: 'none-by-silence' });
  });

  it('moves the section of the country that bore the number, and what lies in it', async () => {
    const ledger = await ledgerOfMali();
    const text = byNumberAlone(
      'A\n\nParagraaf C7/23 Vc wordt vernummerd tot paragraaf C7/24.',
      onFirstOfJuly,
    );
    const { files, unresolved } = await proposed(text, ledger);
    expect(unresolved).toEqual([]);
    expect(files[0]).toMatchObject({
      renumberings: [{ country: 'ML', from: 'C7/23', to: 'C7/24', effectiveOn: '2026-07-01' }],
    });
    await inProcess(['read', document(text), '--record', '--yes', '--ledger', ledger, '--actor', 'toets']);
    const on = async (citation: string) =>
      inProcess([
        'lookup',
        '--citation',
        citation,
        '--peildatum',
        '2026-07-02',
        '--ledger',
        ledger,
        '--json',
      ]);
    expect(JSON.parse((await on('C7/24.4.2')).out)).toMatchObject({ country: 'ML', topic: 'article-15c' });
    expect(await on('C7/23.4.2')).toMatchObject({ status: 1 });
    const later = byNumberAlone('A\n\nParagraaf C7/23.4.2 Vc vervalt.', onFirstOfJuly)
      .replaceAll('1 juni 2026', '1 augustus 2026')
      .replace('1 juli 2026', '1 september 2026');
    expect((await proposed(later, ledger)).unresolved).toHaveLength(1);
    const moved = later.replace('C7/23.4.2', 'C7/24.4.2');
    expect((await proposed(moved, ledger)).files[0]).toMatchObject({
      acts: [{ replaces: [{ kind: 'topics', country: 'ML', topics: ['article-15c'] }] }],
    });
  });

  it.each([
    [
      'of another country than the text speaks of',
      'A\n\nParagraaf C7/23.4.2 Vc vervalt.\n\nHet beleid voor Guinee eindigt.',
      'het document spreekt van GN',
    ],
    [
      'that the same decision moves',
      'A\n\nParagraaf C7/23.4.2 Vc vervalt.\n\nB\n\nParagraaf C7/22 wordt vernummerd tot C7/23.',
      'hetzelfde besluit vernummert hier ook',
    ],
    [
      'that it gives new words too',
      'A\n\nParagraaf C7/23.4.2 Vc vervalt.\n\nB\n\nParagraaf C7/23.4 Vc komt te luiden:\n\n23.4.2. Ernstige schade in de zin van artikel 29, eerste lid, aanhef en onder b, onderdeel 3°, Vw\n\nDe IND neemt voor Mali aan dat sprake is van een relatief lager niveau van willekeurig geweld in de regio Kayes.',
      'geeft dit onderwerp ook nieuwe woorden',
    ],
  ])('stays unresolved with its words where it is %s', async (_what, orders, reason) => {
    const ledger = await ledgerOfMali();
    const { files, unresolved } = await proposed(byNumberAlone(orders, onFirstOfJuly), ledger);
    const ending = ((files[0]!['acts'] ?? []) as { part: string; replaces?: unknown }[]).filter(
      ({ part }) => part === 'A',
    );
    expect(ending).toEqual([]);
    const one = unresolved.find(({ quote }) => quote === 'Paragraaf C7/23.4.2 Vc vervalt.');
    expect(one?.about.nl).toContain(reason);
  });

  it('without a ledger is left as it is, and none is made', async () => {
    const ledger = join(folder(), 'ledger');
    const { files, unresolved } = await proposed(
      byNumberAlone('A\n\nParagraaf C7/23.4.2 Vc vervalt.', onFirstOfJuly),
      ledger,
    );
    expect(existsSync(ledger)).toBe(false);
    expect(files[0]).not.toHaveProperty('acts');
    expect(unresolved.map(({ quote }) => quote)).toEqual(['Paragraaf C7/23.4.2 Vc vervalt.']);
  });
});

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
