import { civilDate, fromDayNumber, toDayNumber, type CountryCode } from '@peildatum/policy';

import { Backfilled } from './support/backfilled.js';
import { corpus, itWithCorpus } from './support/corpus.js';
import { countries } from './support/countries.js';
import { letters, naiveDifferences, naiveParagraphs, type NaiveParagraph } from './support/naive.js';

/** Every date of a version, the day before it, and a day in the middle of its time, each with the paragraphs that applied. */
function sampledDays(): { readonly day: string; readonly paragraphs: readonly NaiveParagraph[] }[] {
  return corpus.flatMap(({ date, raw }, index) => {
    const paragraphs = naiveParagraphs(raw);
    const from = toDayNumber(civilDate(date));
    const until = toDayNumber(civilDate(corpus[index + 1]?.date ?? '2015-04-01'));
    const days = [from, Math.floor((from + until) / 2), until - 1];
    return [...new Set(days)].map((day) => ({ day: fromDayNumber(day) as string, paragraphs }));
  });
}

describe('the thirteen versions of 2014 and 2015, read in', () => {
  const sampled = sampledDays();
  let backfilled: Backfilled;
  beforeAll(async () => {
    if (corpus.length > 0) backfilled = await Backfilled.with([...corpus].reverse());
  }, 120_000);
  afterAll(async () => backfilled?.application.close());

  itWithCorpus('hold every country of the headings, and no other', () => {
    expect([...backfilled.timeline.recordedCountries()].sort()).toEqual(Object.values(countries).sort());
    expect(backfilled.result.versions.flatMap(({ unplaced }) => unplaced)).toEqual([]);
  });

  itWithCorpus.each(Object.entries(countries))(
    'answer for %s, every paragraph and every day, with the text of the version that applied',
    (name, code) => {
      const topics = backfilled.timeline.statedTopics(code as CountryCode);
      for (const { day, paragraphs } of sampled) {
        const applied = paragraphs.filter(({ country }) => country === name);
        const told = new Map<string, string>();
        for (const topic of topics) {
          const { basis } = backfilled.answer(code, topic, day);
          for (const { citation, text } of basis)
            if (citation !== null && text !== null) told.set(citation, letters(text));
        }
        const expected = new Map(applied.map(({ number, letters: own }) => [`C7/${number}`, own]));
        expect({ day, told: Object.fromEntries([...told].sort()) }).toEqual({
          day,
          told: Object.fromEntries([...expected].sort()),
        });
      }
    },
  );

  itWithCorpus('record as changed what really changed, no more and no less', () => {
    const recorded = backfilled.result.versions.slice(1).map(({ date, changes }) => ({
      date,
      changed: changes.map(({ citation }) => citation!.replace('C7/', '')).sort(),
    }));
    const real = corpus.slice(1).map(({ date, raw }, index) => ({
      date,
      changed: [...new Set(naiveDifferences(corpus[index]!.raw, raw).map(firstOfItsTopic))].sort(),
    }));
    expect(recorded).toEqual(real);
  });

  itWithCorpus('leave no trace of the versions that change no country', () => {
    const unchanged = corpus
      .slice(1)
      .filter(({ raw }, index) => naiveDifferences(corpus[index]!.raw, raw).length === 0)
      .map(({ date }) => date);
    expect(unchanged.length).toBeGreaterThanOrEqual(5);
    const instruments = backfilled.timeline.instrumentIds();
    expect(unchanged.filter((date) => instruments.some((id) => id.includes(date)))).toEqual([]);
  });

  itWithCorpus('record what follows the same, whatever the order in which they are given', async () => {
    const other = await Backfilled.with(corpus);
    expect(other.timeline.projectionHash()).toBe(backfilled.timeline.projectionHash());
    await other.application.close();
  });
});

/** Afghanistan has its moratorium on departure under two numbers: a change of one is a change of the topic, told by the first. */
function firstOfItsTopic(number: string): string {
  return number === '2.9' ? '2.7' : number;
}
