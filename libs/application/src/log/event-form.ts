import {
  ledgerStream,
  type CountryCommand,
  type Fault,
  type InstrumentCommand,
  type PolicyEvent,
} from '@peildatum/policy';
import { decideCountry, decideInstrument, noCountry, noInstrument } from '@peildatum/policy/deciding';

import { commandTypeOf } from '../dossiers/command-events.js';
import { targetOf } from './stream-names.js';

/** A moment after which nothing is in the future: the form of an event does not depend on when it is looked at. */
const endOfTime = '9999-12-31T00:00:00.000Z';

/**
 * What is wrong with the form of an event that did not pass a decider here: the data is not of its type's shape, or it stands in a stream of
 * something else. Null where it can be read. The law's rules are not asked again: they were when it was recorded.
 */
export function formFaultOf(stream: string, event: PolicyEvent): string | null {
  const target = targetOf(stream);
  if (target === null) {
    if (stream !== ledgerStream) return `no stream of this name is known`;
    return event.type === 'ExampleLedgerOpened' && typeof event.data.purpose === 'string'
      ? null
      : `${event.type} does not belong in the stream ${ledgerStream}`;
  }
  const type = commandTypeOf(event.type);
  if (type === undefined) return `${event.type} does not belong in the stream ${stream}`;
  const isCountryFact = type === 'StateNoPolicy' || type === 'AttestCoverage';
  if (type !== 'CorrectRecording' && isCountryFact !== (target.kind === 'country'))
    return `${event.type} does not belong in the stream ${stream}`;
  const { data } = event as { readonly data: Readonly<Record<string, unknown>> };
  const own = target.kind === 'instrument' ? target.instrument : target.country;
  if (type !== 'CorrectRecording' && data[target.kind] !== own)
    return `the data speaks of another ${target.kind}`;
  const decision =
    target.kind === 'country'
      ? decideCountry(noCountry, { type, data } as unknown as CountryCommand, endOfTime)
      : decideInstrument(noInstrument, { type, data } as unknown as InstrumentCommand, endOfTime);
  if (decision.kind === 'accepted') return null;
  const found = decision.faults.filter(isOfForm);
  return found.length === 0 ? null : found.map(({ path, en }) => `${path}: ${en}`).join('; ');
}

function isOfForm({ code }: Fault): boolean {
  return (
    ['missing-field', 'unknown-field', 'wrong-type', 'scope-too-deep'].includes(code) ||
    code.startsWith('not-')
  );
}
