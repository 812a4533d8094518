import { ImportRefused } from '@peildatum/ledger';

import {
  ActorRequired,
  DocumentTooDemanding,
  Forbidden,
  IdempotencyKeyReused,
  InputTooLarge,
  InstrumentNotFound,
  NotAnExampleLedger,
  NotCaughtUp,
  PreconditionFailed,
  PreconditionRequired,
  Unauthenticated,
  WriteConflict,
} from './errors.js';

/** What one error says of itself, in Dutch; null for one that only its faults or its title tell. */
export function dutchDetailOf(error: unknown): string | null {
  if (error instanceof InputTooLarge) return `groter dan ${error.limitInBytes} bytes`;
  if (error instanceof DocumentTooDemanding)
    return 'dit document lezen kost meer tijd of geheugen dan ervoor is';
  if (error instanceof InstrumentNotFound) return `er is geen document ${error.instrument} vastgelegd`;
  if (error instanceof PreconditionFailed) return `de stand is nu ${error.etag ?? 'leeg'}`;
  if (error instanceof PreconditionRequired)
    return 'wie bij een bestaand document schrijft, moet If-Match meesturen';
  if (error instanceof WriteConflict) return `in ${error.stream} is door een ander geschreven`;
  if (error instanceof IdempotencyKeyReused) return `de sleutel ${error.key} staat voor een ander verzoek`;
  if (error instanceof ActorRequired) return 'wie vastlegt, moet een naam opgeven';
  if (error instanceof NotAnExampleLedger) return 'het register bestaat en is niet als voorbeeld gemerkt';
  if (error instanceof ImportRefused) return refusedLine(error);
  if (error instanceof Unauthenticated) return 'een bekend bearer-token is nodig';
  if (error instanceof Forbidden) return `de rol van dit token heeft het recht ${error.right} niet`;
  if (error instanceof NotCaughtUp) return 'deze server heeft nog niet zo ver gelezen';
  return null;
}

/** What the ledger itself adds it says in English. */
function refusedLine({ line, reason, detail }: ImportRefused): string {
  const more = reason === 'not-canonical-json' ? '' : ` (${detail})`;
  return `regel ${line}: ${reason}: ${refusedLines[reason]}${more}`;
}

const refusedLines: Readonly<Record<ImportRefused['reason'], string>> = {
  'not-canonical-json': 'geen JSON-object in canonieke vorm',
  'wrong-shape': 'een veld ontbreekt, is te veel of is van een andere soort',
  'wrong-ordinal': 'het volgnummer is niet het eerstvolgende',
  'wrong-revision': 'de plaats in de reeks is niet de eerstvolgende',
  'event-id-repeated': 'de id van een eerdere regel komt terug',
  'differs-from-ledger': 'het register bevat hier iets anders',
  'event-refused': 'deze gebeurtenis wordt niet aangenomen',
  'source-changed': 'de bron is tijdens het lezen veranderd',
};
