import { History } from './history.mjs';

/** A few hundred events of the sizes and kinds that a real recording has. */
export function templatesOf(world, seed) {
  return [...new History(world, 400, seed).log()].map(({ event }) => event).slice(world.countries.length * 2);
}
