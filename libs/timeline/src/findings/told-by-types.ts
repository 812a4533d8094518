import type { PolicyEventType } from '@peildatum/policy';

/**
 * Whether the types of an instrument's events leave open that something in its dates asks for attention: not where it was published once, and no
 * second source tells of a day, nor anybody of a contradiction.
 */
export function mayAskAttention(types: readonly PolicyEventType[]): boolean {
  const count = (type: PolicyEventType) => types.filter((one) => one === type).length;
  return (
    types.some((type) => telling.has(type)) ||
    count('DisclosureRecorded') > 1 ||
    count('PublicationRecorded') > 1 ||
    (count('PublicationRecorded') === 0 && types.includes('ActRecorded'))
  );
}

const telling: ReadonlySet<PolicyEventType> = new Set<PolicyEventType>([
  'RecordingCorrected',
  'DateClaimed',
  'ContradictionNoted',
]);
