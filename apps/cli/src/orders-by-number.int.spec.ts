import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { decision, document, folder } from '../test-support/decisions.js';
import { inProcess } from '../test-support/in-process.js';

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

function record(text: string, ledger: string) {
  return inProcess(['read', document(text), '--record', '--yes', '--ledger', ledger, '--actor', 'toets']);
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
        about: {
          nl: 'C7/23.4.2 was in dit register op 2026-06-01 van Mali: “willekeurig geweld (artikel 15, onder c)”.',
        },
      },
    ]);
    const recorded = await record(text, ledger);
    expect(recorded).toMatchObject({ status: 0, err: '' });
    const again = await record(text, ledger);
    expect(again).toMatchObject({ status: 0, err: '' });
    expect(again.out).toContain('iets nieuws');
    expect(again.out).not.toContain('ActRecorded');
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
    await record(text, ledger);
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
      'het document spreekt van Guinee',
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
