import { madePublicOn, type DayNumber, type InstrumentId } from '@peildatum/policy';
import { renumberingsOf } from '../numbering/renumberings.js';
import type { Viewpoint } from '../reading/viewpoint.js';
import type { PolicyRecord } from './policy-record.js';
import type { Prefix } from './recorded-log.js';

/** The viewpoint of a question on the record: so much of the log, only what may have been public by then, and for which application. */
export function viewpointOn(
  record: PolicyRecord,
  prefix: Prefix,
  openbaarOp: DayNumber | null,
  application: DayNumber | null,
): Viewpoint {
  return {
    prefix,
    openbaarOp,
    application,
    countsSource: (instrument) => {
      if (openbaarOp === null) return true;
      const facts = record.factsOf(instrument as InstrumentId, prefix);
      const madePublic = facts === undefined ? null : madePublicOn(facts);
      return madePublic === null || madePublic.earliest <= openbaarOp;
    },
    renumberings: (country) => renumberingsOf(record, country, { prefix, openbaarOp }),
  };
}
