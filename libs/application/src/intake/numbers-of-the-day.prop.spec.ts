import fc from 'fast-check';
import { openGazetteer } from '@peildatum/gazetteer';
import { readDocument } from '@peildatum/intake';
import { isWithin } from '@peildatum/policy';
import type { TopicWithin } from '@peildatum/timeline';

import { withNumbersOfTheDay } from './numbers-of-the-day.js';

const runs = Number(process.env['PEILDATUM_INTAKE_RUNS'] ?? 10) * 6;
const seed = Number(process.env['PEILDATUM_INTAKE_SEED'] ?? 1951);

/** The whole register of the day: what stands under every number that is held. */
const register: readonly [number: string, country: string | null, topic: string][] = [
  ['C2/3.4', null, 'general-protection'],
  ['C7/3.2', 'AF', 'exclusion-1f'],
  ['C7/10.1', 'CN', 'decision-moratorium'],
  ['C7/23.3', 'ML', 'risk-profiles-persecution'],
  ['C7/23.4.1', 'ML', 'serious-harm-general'],
  ['C7/23.4.2', 'ML', 'article-15c'],
  ['C7/24.5', 'MR', 'authority-protection'],
  ['C7/25.5', 'MA', 'authority-protection'],
  ['C7/26.5', 'MM', 'authority-protection'],
  ['C7/31.1', 'SO', 'decision-moratorium'],
  ['C7/31.2', 'SD', 'exclusion-1f'],
];

function stoodUnder(citation: string): Promise<readonly TopicWithin[]> {
  return Promise.resolve(
    register
      .filter(([number]) => isWithin(number, citation))
      .map(([, country, topic]) => ({ country, topic, whole: true })) as unknown as TopicWithin[],
  );
}

const text = `Besluit van de Minister van Asiel en Migratie van 1 juni 2026, nummer WBV 2026/9,
houdende wijziging van de Vreemdelingencirculaire 2000

Besluit:

ARTIKEL I

De Vreemdelingencirculaire 2000 wordt als volgt gewijzigd:

A

De paragrafen C7/3.2,
C7/23.3 en
C7/23.4 Vc vervallen.

B

Paragraaf C7/10.1 Vreemdelingencirculaire 2000
vervalt.

C

De paragrafen C7/24 tot en met C7/26
en C7/31 Vc worden
vernummerd tot C7/25 tot en met
C7/27 en C7/32.

D

Paragraaf C7/40 Vc
vervalt.

ARTIKEL II

Dit besluit treedt in werking met ingang van 1 juli 2026.

Den Haag, 1 juni 2026
`;

/** What is proposed to end and to move, each as one sentence; which item of the decision does it is no matter. */
async function factsOf(document: string): Promise<string[]> {
  const proposal = readDocument(document, openGazetteer());
  const [read] = await withNumbersOfTheDay([{ name: '', format: 'text', proposal }], stoodUnder);
  const [file] = read!.proposal.files;
  const acts = (file?.['acts'] ?? []) as unknown as readonly {
    entry: object;
    replaces: readonly { country?: string; topics?: readonly string[]; citation?: string }[];
  }[];
  const moved = (file?.['renumberings'] ?? []) as unknown as readonly Record<string, string>[];
  return [
    ...acts.flatMap(({ replaces }) =>
      replaces.map(({ country, topics, citation }) => `${country} ends ${citation ?? topics!.join()}`),
    ),
    ...moved.map(({ country, from, to, effectiveOn }) => `${country} moves ${from} ${to} ${effectiveOn}`),
  ].sort();
}

const whole = [
  'AF ends exclusion-1f',
  'CN ends decision-moratorium',
  'MA moves C7/25 C7/26 2026-07-01',
  'ML ends article-15c,serious-harm-general',
  'ML ends risk-profiles-persecution',
  'MM moves C7/26 C7/27 2026-07-01',
  'MR moves C7/24 C7/25 2026-07-01',
];

describe('orders that name a paragraph by number alone', () => {
  it('end and move what stood under the numbers, and leave a number of two countries and one that is not held', async () => {
    expect(await factsOf(text)).toEqual(whole);
  });

  it('end and move nothing else where lines are lost', async () => {
    const lines = text.split('\n');
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.nat(lines.length - 1), { minLength: 1, maxLength: 6 }),
        async (lost) => {
          const damaged = lines.filter((_, index) => !lost.includes(index)).join('\n');
          expect(whole).toEqual(expect.arrayContaining(await factsOf(damaged)));
        },
      ),
      { numRuns: runs, seed },
    );
  });

  it('end and move nothing else where the document is cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), async (end) => {
        expect(whole).toEqual(expect.arrayContaining(await factsOf(text.slice(0, end))));
      }),
      { numRuns: runs, seed },
    );
  });

  it('end and move nothing else where letters and figures are smudged', async () => {
    const smudge = fc.tuple(fc.nat(text.length - 1), fc.constantFrom('¢', '#', '~', '|', '§', '?', '’', 'x'));
    await fc.assert(
      fc.asyncProperty(fc.array(smudge, { minLength: 1, maxLength: 30 }), async (found) => {
        const characters = [...text];
        for (const [at, mark] of found) if (/[\p{L}\d]/u.test(characters[at]!)) characters[at] = mark;
        expect(whole).toEqual(expect.arrayContaining(await factsOf(characters.join(''))));
      }),
      { numRuns: runs, seed },
    );
  });
});
