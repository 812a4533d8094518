import { median, ratioOf } from '../rounds.mjs';

/**
 * One figure of the run: a ratio between two sides measured in turn, or a bare quantity.
 * `aim` is null where none is set; a figure without an aim is neither met nor missed.
 */
export function ratioFigure({ name, facts, unit, subject, against, rates, inverse = false, aim }) {
  const [ours, theirs] = [rates[subject], rates[against]];
  const ratio = inverse ? ratioOf(theirs, ours) : ratioOf(ours, theirs);
  return {
    name,
    facts,
    unit,
    subject: { what: subject, median: median(ours), rounds: ours },
    against: { what: against, median: median(theirs), rounds: theirs },
    ratio,
    aim,
    met: metBy(ratio, aim),
  };
}

export function quantityFigure({ name, facts, unit, what, value, aside = null }) {
  return {
    name,
    facts,
    unit,
    subject: { what, median: value, rounds: [value] },
    against: aside,
    ratio: null,
    aim: null,
    met: null,
  };
}

function metBy(ratio, aim) {
  if (aim === null) return null;
  return 'atLeast' in aim ? ratio >= aim.atLeast : ratio <= aim.atMost;
}
