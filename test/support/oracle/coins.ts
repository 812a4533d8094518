import type { ProvisionContent } from '@peildatum/policy';
import type { Act } from './acts.js';
import { mayBeOpen, nearestListed, scopesIn } from './areas.js';
import type { Case } from './case.js';
import { allProvisions } from './text.js';
import type { Coins } from './world.js';

/** Both sides of every coin that bears on what is asked. */
export function coinsOf(act: Act, { question, ancestors }: Case): Coins[] {
  const { region, country } = question;
  const contents = allProvisions(act, country).map((provision) => provision.content);
  const ends = contents.some(mayEndUnseen) ? ['ended'] : [];
  if (region === null) return [null, ...ends].map((openMeant) => ({ splitOffsMeant: false, openMeant }));
  const scopes = contents.flatMap(scopesIn);
  const splitOff = nearestListed(scopes, ancestors(region)) !== null;
  const open = scopes.filter(mayBeOpen).map((scope) => JSON.stringify(scope));
  return (splitOff ? [false, true] : [false]).flatMap((splitOffsMeant) =>
    [null, ...new Set([...open, ...ends])].map((openMeant) => ({ splitOffsMeant, openMeant })),
  );
}

/** A moratorium that ends on an event, or so long after a day that need not be known. */
function mayEndUnseen(content: ProvisionContent): boolean {
  return content.kind === 'moratorium' && (content.endsOnEvent !== null || content.lasts !== null);
}
