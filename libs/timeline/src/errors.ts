/** The question names a country or region that the gazetteer does not have. Callers resolve names before they ask. */
export class NotInGazetteer extends Error {
  readonly code = 'not-in-gazetteer';
  readonly family = 'caller';

  constructor(readonly id: string) {
    super(`Not in the gazetteer: ${id}`);
  }
}

/** The region was no area under that name on the asked day. */
export class RegionOutsidePeriod extends Error {
  readonly code = 'region-outside-its-period';
  readonly family = 'caller';

  constructor(
    readonly region: string,
    readonly day: string,
    /** The area it split off from; null where the gazetteer names none. */
    readonly parent: string | null,
  ) {
    super(`${region} did not exist on ${day}`);
  }
}

export { LogGap } from './record/policy-record.js';
