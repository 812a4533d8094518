import { endsBeforeItStarts } from '../days.js';
import type { Rule } from './rule.js';
import { checkScope } from './scope-rules.js';
import { checkHasHappened, checkSource } from './source-rules.js';

export const evidenceRule: Rule<'EvidenceRecorded'> = (data, surroundings, faults) => {
  const seen = new Set<string>();
  for (const [index, item] of data.items.entries()) {
    const at = faults.at('items', index);
    if (seen.has(item.id)) at.at('id').add('id-used-twice', item.id);
    seen.add(item.id);
    if (item.area !== null) checkScope(item.area, { countries: [item.country] }, at.at('area'));
    const { from, until } = item.period ?? { from: null, until: null };
    if (from !== null && until !== null && endsBeforeItStarts(until, from)) {
      at.at('period', 'until').add('end-before-start', until, from);
    }
    for (const [place, day] of item.source.retrievedOn.entries()) {
      checkHasHappened(day, surroundings, at.at('source', 'retrievedOn', place));
    }
  }
};

/** Evidence that another instrument states cannot be looked up here: it is in that one's stream. */
export const contradictionRule: Rule<'ContradictionNoted'> = (data, surroundings, faults) => {
  const { stream } = surroundings;
  const own = new Set(stream.of('EvidenceRecorded').flatMap(({ items }) => items.map(({ id }) => id)));
  if (data.area !== null && data.country === null) faults.at('country').add('area-without-country');
  if (data.area !== null && data.country !== null) {
    checkScope(data.area, { countries: [data.country] }, faults.at('area'));
  }
  for (const [index, statement] of data.statements.entries()) {
    const at = faults.at('statements', index);
    checkSource(statement.source, surroundings, at.at('source'));
    const says = statement.source.instrument;
    if (stream.instrument === undefined || (says !== null && says !== data.instrument)) continue;
    for (const [place, id] of statement.evidence.entries()) {
      if (!own.has(id)) at.at('evidence', place).add('unknown-evidence', id);
    }
  }
};
