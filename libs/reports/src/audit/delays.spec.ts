import { Delays } from './delays.js';

const of = (...days: readonly number[]) => {
  const delays = new Delays();
  for (const one of days) delays.add({ since: 'publication', on: '2026-01-01' as never, days: one });
  return delays.summaries();
};

describe('delays', () => {
  it('have no row where there are none', () => {
    expect(of()).toEqual([]);
  });

  it('have the middle one as their median', () => {
    expect(of(9, 1, 1)).toEqual([{ since: 'publication', count: 3, least: 1, median: 1, most: 9 }]);
  });

  it('have the mean of the middle two as their median where they are even', () => {
    expect(of(10, -2, 5, 4)).toEqual([{ since: 'publication', count: 4, least: -2, median: 4.5, most: 10 }]);
  });
});
