import type { Act } from './acts.js';
import { nearestListed, scopesIn } from './areas.js';
import type { Case } from './case.js';
import { allProvisions } from './text.js';
import type { Coins } from './world.js';

/** Both sides of every coin that bears on the asked region. */
export function coinsOf(act: Act, { question, ancestors }: Case): Coins[] {
  const { region, country } = question;
  if (region === null) return [{ splitOffsMeant: false, wordsMeant: null }];
  const scopes = allProvisions(act, country).flatMap((provision) => scopesIn(provision.content));
  const splitOff = nearestListed(scopes, ancestors(region)) !== null;
  const words = scopes.filter((scope) => scope.kind === 'words').map((scope) => scope.words);
  return (splitOff ? [false, true] : [false]).flatMap((splitOffsMeant) =>
    [null, ...new Set(words)].map((wordsMeant) => ({ splitOffsMeant, wordsMeant })),
  );
}
