import { standingEvents } from '@peildatum/policy';

import { aboutOf } from '../log/stream-names.js';
import type { DecidedStream } from './decide-stream.js';
import type { CorrectedFact } from './results.js';

/** The recordings that a request repeats and that the ledger has otherwise by now, with what a correction changed in them. */
export function correctedSince(decided: readonly DecidedStream[]): CorrectedFact[] {
  return decided.flatMap(({ name, target, loaded, corrected }) => {
    if (corrected.length === 0) return [];
    const standing = new Map(standingEvents(loaded.recorded).map((one) => [one.recorded.id, one]));
    return loaded.recorded
      .filter(({ id }) => corrected.includes(id))
      .map(({ id, event }): CorrectedFact => {
        const now = standing.get(id);
        const about = { id, stream: name, ...aboutOf(target), type: event.type };
        if (now === undefined) return { ...about, fields: null };
        return { ...about, fields: fieldsThatDiffer(event.data, now.event.data) };
      });
  });
}

function fieldsThatDiffer(was: object, is: object): string[] {
  const [before, after] = [was, is] as Record<string, unknown>[];
  return Object.keys(after!).filter(
    (field) => JSON.stringify(before![field]) !== JSON.stringify(after![field]),
  );
}
