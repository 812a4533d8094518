import { openGazetteer } from '@peildatum/gazetteer';

import { Backfilled } from './support/backfilled.js';
import { corpus, itWithCorpus } from './support/corpus.js';
import { denied, deniedSinceMay2014, exceptional, perhaps } from './support/facts-by-hand.js';

describe('the gradings of 2014 and 2015', () => {
  const gazetteer = openGazetteer();
  let backfilled: Backfilled;
  beforeAll(async () => {
    if (corpus.length > 0) backfilled = await Backfilled.with(corpus);
  }, 120_000);
  afterAll(async () => backfilled?.application.close());

  const regionsOf = (country: string, day: string) => backfilled.map(country, day).regions;

  itWithCorpus('deny the situation wherever the paragraph does, in every region on every date', () => {
    for (const { date } of corpus) {
      for (const country of [...denied, ...(date >= '2014-05-06' ? deniedSinceMay2014 : [])]) {
        const states = new Set(
          regionsOf(country, date).map((one) => `${one.state} ${one.framework} ${one.certainty}`),
        );
        expect([date, country, [...states]]).toEqual([date, country, ['none-explicit binary certain']]);
      }
    }
  });

  itWithCorpus('grade the regions that the paragraph lists, and no other', () => {
    for (const { date } of corpus) {
      for (const country of ['CD', 'SD']) {
        const [, , graded] = exceptional.findLast(([code, from]) => code === country && from <= date)!;
        for (const { region, state, level, certainty } of regionsOf(country, date)) {
          const expected = perhaps[country]!.includes(region.id)
            ? ['unknown', null, 'uncertain']
            : graded.includes(region.id)
              ? ['graded', 'exceptional', 'certain']
              : ['none-by-silence', null, 'certain'];
          expect([date, region.id, state, level, certainty]).toEqual([date, region.id, ...expected]);
        }
      }
    }
  });

  itWithCorpus('say of what left the list by omission that it was named before', () => {
    const codes = (region: string) =>
      backfilled.answer('CD', 'article-15c', '2015-03-01', region).notices.map(({ code }) => code);
    expect(codes('CD-HU')).toContain('no-longer-named');
    expect(codes('CD-KN')).not.toContain('no-longer-named');
  });

  itWithCorpus('say of Congo that its list is closed, and of Sudan neither', () => {
    expect(backfilled.answer('CD', 'article-15c', '2014-01-01', 'CD-NK').closedList).toBe(true);
    expect(backfilled.answer('SD', 'article-15c', '2014-01-01', 'SD-DN').closedList).toBeNull();
  });

  itWithCorpus('say that there was no policy on Uganda before its section came', () => {
    expect(backfilled.answer('UG', 'exclusion-1f', '2014-05-05')).toMatchObject({
      state: 'no-policy',
      certainty: 'certain',
    });
    expect(backfilled.answer('UG', 'exclusion-1f', '2014-05-06')).toMatchObject({ state: 'general-policy' });
  });

  itWithCorpus(
    'leave the state of a moratorium to its decision, and show the paragraph that repeats it',
    () => {
      const { state, basis } = backfilled.answer('SD', 'decision-moratorium', '2014-06-01');
      expect([state, basis.map(({ role, citation }) => [role, citation])]).toEqual([
        'unknown',
        [['mirror', 'C7/25.1']],
      ]);
    },
  );

  itWithCorpus('leave nothing of article 15, under c, unread, and cover every country of the table', () => {
    const unread = backfilled.result.versions.flatMap(({ unresolved }) =>
      unresolved.map(({ citation }) => citation),
    );
    expect(unread).toEqual(['C7/10.7']);
    const all = [...denied, ...deniedSinceMay2014, 'CD', 'SD'].sort();
    expect(all).toEqual([...backfilled.timeline.recordedCountries()].sort());
    expect(all.filter((code) => gazetteer.regions(code).length === 0)).toEqual([]);
  });
});
