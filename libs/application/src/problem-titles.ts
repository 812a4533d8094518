import type { Bilingual } from '@peildatum/policy';

/** How one code is told: to HTTP by status, to a shell by exit status, to people in both languages. */
export interface ProblemKind {
  readonly status: number;
  /** 1 refused or not found, 2 wrong usage, 3 our fault or the engine unavailable. */
  readonly exit: 1 | 2 | 3;
  readonly title: Bilingual;
}

/** Every code of the application and of the ledger. A code that is missing here is our own fault: 500, exit 3. */
export const problemKinds: Readonly<Record<string, ProblemKind>> = {
  'invalid-input': refusal(400, 'De invoer klopt niet.', 'The input is not valid.'),
  refused: refusal(422, 'Dit kan zo niet worden vastgelegd.', 'This cannot be recorded as it is.'),
  'input-too-large': refusal(413, 'De invoer is te groot.', 'The input is too large.'),
  'file-unreadable': refusal(400, 'Een bestand is niet te lezen.', 'A file cannot be read.'),
  'document-too-demanding': refusal(
    422,
    'Dit document lezen kost te veel.',
    'Reading this document takes too much.',
  ),
  'invalid-parameters': usage(400, 'De vraag is niet te lezen.', 'The question cannot be read.'),
  'unsupported-combination': usage(
    400,
    'Deze parameters gaan niet samen.',
    'These parameters do not go together.',
  ),
  'country-not-found': refusal(404, 'Dit land is niet bekend.', 'This country is not known.'),
  'region-not-found': refusal(404, 'Deze regio is niet bekend.', 'This region is not known.'),
  'region-outside-its-period': refusal(
    404,
    'Deze regio bestond op die dag niet.',
    'This region was not there on that day.',
  ),
  'instrument-not-found': refusal(
    404,
    'Dit document is niet vastgelegd.',
    'This instrument is not recorded.',
  ),
  'citation-not-found': refusal(
    404,
    'Dit nummer stond die dag voor geen paragraaf.',
    'This number stood for no paragraph on that day.',
  ),
  'precondition-failed': refusal(
    412,
    'De gegevens zijn intussen veranderd.',
    'The data have changed in the meantime.',
  ),
  'precondition-required': refusal(
    428,
    'Zeg met If-Match welke stand u las.',
    'Say with If-Match which state you read.',
  ),
  'write-conflict': refusal(409, 'Een ander was u voor.', 'Somebody else wrote first.'),
  'idempotency-key-reused': refusal(
    422,
    'Deze sleutel hoort bij een ander verzoek.',
    'This key belongs to another request.',
  ),
  'actor-required': usage(400, 'Wie legt dit vast? Geef een naam op.', 'Who records this? Give an actor.'),
  'not-an-example-ledger': refusal(
    409,
    'Dit register is geen voorbeeldregister.',
    'This ledger is not an example ledger.',
  ),
  unauthenticated: refusal(401, 'Een geldig token ontbreekt.', 'A valid token is missing.'),
  forbidden: refusal(403, 'Dit token mag dit niet.', 'This token may not do this.'),
  'tokens-file-invalid': usage(500, 'Het bestand met tokens klopt niet.', 'The tokens file is not valid.'),
  'not-caught-up': ours(503, 'Deze server loopt nog achter.', 'This server has not caught up yet.'),
  'ledger-unreadable': ours(500, 'Het register is niet te lezen.', 'The ledger cannot be read.'),
  'invalid-ledger-url': usage(
    400,
    'Dit adres van een register is niet te lezen.',
    'This address of a ledger cannot be read.',
  ),
  'ledger-missing': refusal(
    404,
    'Hier is nog geen register; leg eerst iets vast.',
    'There is no ledger here yet; record something first.',
  ),
  'ledger-locked': refusal(
    503,
    'Een ander proces schrijft al in dit register.',
    'Another process is writing to this ledger.',
  ),
  'ledger-read-only': refusal(
    503,
    'In dit register kan niet worden geschreven.',
    'This ledger cannot be written.',
  ),
  'ledger-unavailable': ours(503, 'Het register is niet beschikbaar.', 'The ledger is not available.'),
  'ledger-corrupt': ours(500, 'Het register is beschadigd.', 'The ledger is damaged.'),
  'ledger-closed': ours(503, 'Het register wordt gesloten.', 'The ledger is being closed.'),
  'durability-refused': ours(500, 'De opslag is niet duurzaam.', 'The storage is not durable.'),
  'revision-conflict': refusal(409, 'Een ander was u voor.', 'Somebody else wrote first.'),
  'event-id-reused': refusal(
    422,
    'Deze sleutel hoort bij een ander verzoek.',
    'This key belongs to another request.',
  ),
  'invalid-position': usage(
    400,
    'Dit is geen plaats in dit register.',
    'This is no position in this ledger.',
  ),
  'import-refused': refusal(
    422,
    'Deze regels kunnen niet worden ingelezen.',
    'These lines cannot be imported.',
  ),
  'unsupported-ledger-format': refusal(
    501,
    'Dit register is van een nieuwere versie.',
    'This ledger is of a newer version.',
  ),
  'unknown-event-type': refusal(
    501,
    'Het register bevat gegevens van een nieuwere versie.',
    'The ledger holds data of a newer version.',
  ),
  'unsupported-event-version': refusal(
    501,
    'Het register bevat gegevens van een nieuwere versie.',
    'The ledger holds data of a newer version.',
  ),
};

/** What is not in {@link problemKinds}: told without detail, since it may hold anything. */
export const unforeseen: ProblemKind = ours(
  500,
  'Er ging bij ons iets mis.',
  'Something went wrong on our side.',
);

function refusal(status: number, nl: string, en: string): ProblemKind {
  return { status, exit: 1, title: { nl, en } };
}

function usage(status: number, nl: string, en: string): ProblemKind {
  return { status, exit: 2, title: { nl, en } };
}

function ours(status: number, nl: string, en: string): ProblemKind {
  return { status, exit: 3, title: { nl, en } };
}
