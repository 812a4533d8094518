import { civilDate, fromDayNumber, toDayNumber, type CountryCode } from '@peildatum/policy';
import fc from 'fast-check';

import { parameters, runs } from '../support/property-runs.js';
import { Backfilled, momentsOn, readIn } from './support/backfilled.js';
import type { CorpusText } from './support/corpus.js';
import { inventedChapter, type InventedSection } from './support/invented.js';
import { letters, naiveParagraphs } from './support/naive.js';

const countries = {
  Afghanistan: 'AF' as CountryCode,
  Irak: 'IQ' as CountryCode,
  Mali: 'ML' as CountryCode,
  Syrië: 'SY' as CountryCode,
};

/** A country's section in one version; null where it has none. */
function sectionOf(country: keyof typeof countries): fc.Arbitrary<InventedSection | null> {
  const denied = `In ${country} is geen sprake van een uitzonderlijke situatie als bedoeld in artikel 3 EVRM.`;
  const areas = { Afghanistan: 'Kabul', Irak: 'Anbar', Mali: 'Gao', Syrië: 'Aleppo' }[country];
  const own = (title: string, text: string, isFirst: boolean) => ({ own: { title, text, isFirst } });
  const section = fc
    .record({
      article15c: fc.constantFrom(
        denied,
        `In ${country} is sprake van een uitzonderlijke situatie als bedoeld in artikel 3 EVRM in ${areas}.`,
      ),
      particulars: fc.constantFrom('Geen bijzonderheden.', 'De IND reist er niet zelf heen.'),
      more: fc.constantFrom(
        {},
        own('Journalisten', 'De IND let op wat zij schreven.', false),
        own('Journalisten', 'De IND let op wat zij schreven.', true),
        own('Journalisten', 'De IND let op waar zij schreven.', true),
      ),
    })
    .map(({ more, ...rest }) => ({ country, ...rest, ...more }));
  return fc.oneof({ weight: 4, arbitrary: section }, { weight: 1, arbitrary: fc.constant(null) });
}

const version = fc
  .tuple(...(Object.keys(countries) as (keyof typeof countries)[]).map(sectionOf))
  .map((sections) => sections.filter((one) => one !== null))
  .filter((sections) => sections.length > 0);

interface Line {
  readonly versions: readonly (readonly InventedSection[])[];
  /** What is read in at a time: numbers of versions, and whether the time between them is attested. */
  readonly sittings: readonly { readonly given: readonly number[]; readonly attest: boolean }[];
}

/** Versions of which some repeat an earlier one, and an order in which to read all of them in, some again. */
const lines: fc.Arbitrary<Line> = fc
  .array(fc.tuple(version, fc.option(fc.nat(), { freq: 3 })), { minLength: 3, maxLength: 5 })
  .map((all) =>
    all.map(([own, repeats], index) => (repeats === null || index === 0 ? own : all[repeats % index]![0])),
  )
  .chain((versions) =>
    fc.record({
      versions: fc.constant(versions),
      sittings: fc
        .record({
          attest: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
          first: fc.array(fc.nat(2), { minLength: versions.length, maxLength: versions.length }),
          again: fc.array(fc.boolean(), { minLength: versions.length, maxLength: versions.length }),
        })
        .map(({ attest, first, again }) =>
          attest
            .map((attests, number) => ({
              attest: attests,
              given: first.flatMap((own, index) =>
                own === number || (again[index]! && own < number) ? [index] : [],
              ),
            }))
            .filter(({ given }) => given.length > 0),
        ),
    }),
  );

function textsOf({ versions }: Line): CorpusText[] {
  return versions.map((sections, index) => {
    const date = `2016-0${index + 1}-01`;
    return { name: `${date}.md`, date, raw: inventedChapter(sections) };
  });
}

/** The first and the last day of the time in which each version applied. */
function daysOf(texts: readonly CorpusText[]): { readonly day: string; readonly raw: string }[] {
  return texts.flatMap(({ date, raw }, index) => {
    const next = texts[index + 1]?.date;
    const last = next === undefined ? date : (fromDayNumber(toDayNumber(civilDate(next)) - 1) as string);
    return [...new Set([date, last])].map((day) => ({ day, raw }));
  });
}

/** The words that a country's topics answer with. */
function wordsOf(backfilled: Backfilled, code: CountryCode, day: string): string[] {
  const words = backfilled.timeline
    .statedTopics(code)
    .flatMap((topic) => backfilled.answer(code, topic, day).basis.map(({ text }) => letters(text ?? '')));
  return [...new Set(words)].filter((one) => one !== '').sort();
}

/** What the number of a paragraph is answered with. */
function cited({ timeline }: Backfilled, number: string, day: string): unknown {
  const answer = timeline.cited(`C7/${number}`, momentsOn(day), momentsOn('2026-11-21'));
  if (!('cited' in answer)) return null;
  return { country: answer.country, words: letters(answer.basis[0]?.text ?? ''), number };
}

async function readInSittings(line: Line): Promise<Backfilled> {
  const texts = textsOf(line);
  const [first, ...later] = line.sittings.map(({ given, attest }) => ({
    given: given.map((index) => texts[index]!),
    attest,
  }));
  const backfilled = await Backfilled.with(first!.given, { attest: first!.attest, whole: true });
  for (const { given, attest } of later) await readIn(backfilled.application, given, { attest, whole: true });
  return backfilled;
}

describe('versions that are read in between others', () => {
  it('give on every day the text that applied, as if all had been read in by date', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (line) => {
        const backfilled = await readInSittings(line);
        try {
          for (const { day, raw } of daysOf(textsOf(line))) {
            const applied = naiveParagraphs(raw).filter((one) => one.letters !== '');
            for (const [name, code] of Object.entries(countries)) {
              const own = applied.filter(({ country }) => country === name);
              const words = [...new Set(own.map((one) => one.letters))].sort();
              expect([day, code, wordsOf(backfilled, code, day)]).toEqual([day, code, words]);
              for (const { number, letters: words } of own)
                expect([day, cited(backfilled, number, day)]).toEqual([
                  day,
                  { country: code, words, number },
                ]);
            }
          }
        } finally {
          await backfilled.application.close();
        }
      }),
      parameters(runs('versions in between', 0.05)),
    );
  }, 3_600_000);

  it('give the grades of every region and the absence of a country as if all had been read in by date', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (line) => {
        const [inSittings, atOnce] = [
          await readInSittings(line),
          await Backfilled.with(textsOf(line), { attest: true, whole: true }),
        ];
        try {
          for (const { day } of daysOf(textsOf(line))) {
            for (const code of Object.values(countries)) {
              const grades = (one: Backfilled) =>
                one.map(code, day).regions.map(({ region, state, level, framework }) => ({
                  day,
                  region: region.id,
                  state,
                  level,
                  framework,
                }));
              expect(grades(inSittings)).toEqual(grades(atOnce));
            }
          }
        } finally {
          await inSittings.application.close();
          await atOnce.application.close();
        }
      }),
      parameters(runs('grades of versions in between', 0.025)),
    );
  }, 3_600_000);

  it('go on behind a damaged copy where that was silent, also when the copy is not given again', async () => {
    const [first, changed] = ['Geen bijzonderheden.', 'De IND reist er niet zelf heen.'].map((particulars) =>
      inventedChapter([
        ...['Irak', 'Mali', 'Nigeria'].map((country) => ({ country, article15c: 'Geen bijzonderheden.' })),
        { country: 'Syrië', article15c: 'Geen bijzonderheden.', particulars },
      ]),
    );
    const damaged = first!.slice(0, first!.lastIndexOf('### 5.6 '));
    const dated = (month: number, raw: string) => ({ name: `${month}.md`, date: `2016-0${month}-01`, raw });
    const backfilled = await Backfilled.with([dated(1, first!), dated(3, damaged)]);
    await readIn(backfilled.application, [dated(2, changed!)]);
    const words = (country: string) => backfilled.answer(country, 'particulars', '2016-03-01').basis[0]!.text;
    expect([words('SY'), words('ML')]).toEqual(['De IND reist er niet zelf heen.', 'Geen bijzonderheden.']);
    await backfilled.application.close();
  });
});
