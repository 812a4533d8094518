import type { Act } from './acts.js';
import { mayBeOpen, nearestListed, scopesIn } from './areas.js';
import type { Case } from './case.js';
import { allProvisions } from './text.js';
import type { Coins } from './world.js';

/** Both sides of every coin that bears on the asked region. */
export function coinsOf(act: Act, { question, ancestors }: Case): Coins[] {
  const { region, country } = question;
  if (region === null) return [{ splitOffsMeant: false, openMeant: null }];
  const scopes = allProvisions(act, country).flatMap((provision) => scopesIn(provision.content));
  const splitOff = nearestListed(scopes, ancestors(region)) !== null;
  const open = scopes.filter(mayBeOpen).map((scope) => JSON.stringify(scope));
  return (splitOff ? [false, true] : [false]).flatMap((splitOffsMeant) =>
    [null, ...new Set(open)].map((openMeant) => ({ splitOffsMeant, openMeant })),
  );
}
