import { describe, expect, it } from '@jest/globals';
import { Timeline } from '@peildatum/timeline';
import { BareLists } from './facts/bare-lists.mjs';
import { History } from './facts/history.mjs';
import { questionsAbout } from './facts/questions.mjs';
import { inventedWorld } from './facts/world.mjs';
import { ratioFigure } from './figures/figure.mjs';
import { agreement } from './figures/governing.mjs';
import { readOptions, UsageError } from './options.mjs';
import { asTable } from './report/table.mjs';
import { inTurn, median, ratioOf } from './rounds.mjs';

const world = inventedWorld();
const logOf = (facts, seed) => {
  const history = new History(world, facts, seed);
  return { history, events: [...history.log()] };
};

describe('the invented history', () => {
  it('is the same for the same seed and another for another', () => {
    const { events, history } = logOf(300, 1);
    expect(logOf(300, 1).events).toEqual(events);
    expect(logOf(300, 2).events).not.toEqual(events);
    expect(history.facts).toBeGreaterThanOrEqual(300);
  });

  it('is governed as the bare lists have it wherever one published act governs', () => {
    const { events, history } = logOf(3_000, 3);
    const revisions = new Map();
    const timeline = new Timeline(world.gazetteer);
    timeline.apply(
      events.map(({ stream, event: { id, type, data, metadata } }, index) => {
        const revision = revisions.get(stream) ?? 0;
        revisions.set(stream, revision + 1);
        const { recordedAt, actor } = metadata;
        return {
          id,
          stream,
          revision,
          position: String(index + 1),
          recordedAt,
          actor,
          event: { type, data },
        };
      }),
    );
    const published = new Set(history.acts.map(({ instrument }) => instrument));
    const questions = questionsAbout(history, world, 3);
    expect(agreement(timeline, new BareLists(history.acts), published, questions)).toBeGreaterThan(0.2);
    const late = history.acts.map((act) => ({ ...act, entry: act.entry + 400 }));
    expect(() => agreement(timeline, new BareLists(late), published, questions)).toThrow(
      /governs, the list has/,
    );
  });
});

describe('rounds', () => {
  it('take turns, leave out the warm-up, and are compared round by round', async () => {
    const order = [];
    const rates = await inTurn(
      { a: () => order.push('a'), b: () => order.push('b') },
      { rounds: 2, warmUp: 1 },
    );
    expect(order.join('')).toBe('baabba');
    expect(rates.a).toHaveLength(2);
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    expect(ratioOf([10, 20, 300], [10, 10, 100])).toBe(2);
  });
});

describe('a figure', () => {
  const rates = { ours: [2, 2, 2], theirs: [10, 10, 10] };
  const figure = (aim, inverse = false) =>
    ratioFigure({
      name: 'x',
      facts: 1,
      unit: 'u/s',
      subject: 'ours',
      against: 'theirs',
      rates,
      inverse,
      aim,
    });

  it('says whether its aim is met, in either direction', () => {
    expect(figure({ atLeast: 0.2 })).toMatchObject({ ratio: 0.2, met: true });
    expect(figure({ atLeast: 0.25 }).met).toBe(false);
    expect(figure({ atMost: 3 }, true)).toMatchObject({ ratio: 5, met: false });
    expect(figure(null).met).toBeNull();
  });

  it('is printed with its aim, met or not', () => {
    const run = { machine: {}, versions: {}, settings: null, seed: 1, engine: 'memory' };
    const table = asTable({ ...run, figures: [figure({ atLeast: 0.25 }), figure({ atLeast: 0.1 })] });
    expect(table).toMatch(/0\.20 +≥ 0\.25 +NOT MET\n.*0\.20 +≥ 0\.1 +met/);
  });
});

describe('the command line', () => {
  it('refuses what it does not know', () => {
    expect(() => readOptions(['--only', 'speed'])).toThrow(UsageError);
    expect(() => readOptions(['--facts', 'many'])).toThrow(UsageError);
    expect(() => readOptions(['--fast'])).toThrow(UsageError);
    expect(readOptions(['--facts', '2_000', '--only', 'map'])).toMatchObject({
      sizes: [2000],
      only: ['map'],
    });
  });
});
