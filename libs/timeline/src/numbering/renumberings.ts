import { boundsOf, type PolicyOwner } from '@peildatum/policy';
import { datesOf } from '../answering/dates-of-instrument.js';
import { countsAsPublic, type Viewpoint } from '../reading/viewpoint.js';
import type { PolicyRecord } from '../record/policy-record.js';
import type { Renumbering } from './numbers-on.js';

/** The renumberings of a country's section, or of the general part, that count from the viewpoint, earliest first. */
export function renumberingsOf(
  record: PolicyRecord,
  country: PolicyOwner,
  viewpoint: Pick<Viewpoint, 'prefix' | 'openbaarOp'>,
): Renumbering[] {
  const found: Renumbering[] = [];
  for (const id of record.country(country)?.instruments ?? []) {
    const facts = record.mayRenumber(id) ? record.factsOf(id, viewpoint.prefix) : undefined;
    if (facts === undefined || facts.renumberings.length === 0) continue;
    if (!countsAsPublic(datesOf(facts).madePublic, viewpoint as Viewpoint)) continue;
    for (const { event, recorded } of facts.renumberings) {
      const { from, to, effectiveOn } = event.data;
      if (event.data.country !== country) continue;
      found.push({
        country,
        from,
        to,
        effectiveOn: boundsOf(effectiveOn),
        instrument: id,
        event: recorded.id,
      });
    }
  }
  return found.sort(
    (a, b) => a.effectiveOn.earliest - b.effectiveOn.earliest || a.effectiveOn.latest - b.effectiveOn.latest,
  );
}
