import { article15c } from '@peildatum/policy';
import { mapCountry } from '../facts/world.mjs';
import { onDay } from '../facts/questions.mjs';
import { forAbout, inTurn } from '../rounds.mjs';
import { ratioFigure } from './figure.mjs';

const map = 'map of 500 regions';
const loop = '500 binary searches in arrays';

/** The map of a country of 500 regions against a loop over one sorted array per region, which gives levels and nothing else. */
export async function mapping({ timeline, history, world, questions, facts, effort }) {
  const mask = questions.length - 1;
  const { regions } = world.countries.find(({ code }) => code === mapCountry);
  const lists = levelsByRegion(history.acts, regions);
  agree(timeline, lists, questions);
  const slice = effort === 'quick' ? 100 : 300;
  const rates = await inTurn(
    {
      [loop]: forAbout(slice, (n) => lists.map((list) => levelOn(list, questions[n & mask].day))),
      [map]: forAbout(slice, (n) =>
        timeline.map(mapCountry, article15c, onDay(questions[n & mask].date, null)),
      ),
    },
    { rounds: effort === 'quick' ? 3 : 5 },
  );
  return {
    figures: [
      ratioFigure({ name: 'map', facts, unit: 'maps/s', subject: map, against: loop, rates, aim: null }),
    ],
  };
}

/** Per region the entries of the acts on article 15(c) and the level each gives it, null where it does not name it. */
function levelsByRegion(acts, regions) {
  const entered = acts.filter(({ levels }) => levels !== null).sort((a, b) => a.entry - b.entry);
  const days = entered.map(({ entry }) => entry);
  return regions.map(({ id }) => ({ days, levels: entered.map(({ levels }) => levels.get(id) ?? null) }));
}

/** Compares both sides before anything is timed: what is graded for certain has that level in the arrays too. */
function agree(timeline, lists, questions) {
  for (const { day, date } of questions.slice(0, 16)) {
    const { regions } = timeline.map(mapCountry, article15c, onDay(date, null));
    regions.forEach(({ region, state, level, certainty }, at) => {
      if (certainty === 'uncertain' || state !== 'graded') return;
      const listed = levelOn(lists[at], day);
      if (listed !== level) throw new Error(`${region.id} ${date}: graded ${level}, the array has ${listed}`);
    });
  }
}

function levelOn({ days, levels }, day) {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (days[middle] <= day) low = middle + 1;
    else high = middle;
  }
  return levels[low - 1] ?? null;
}
