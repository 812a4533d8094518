import { apiVersion } from '../options.js';
import { answerSchemas } from './schemas/answers.js';
import { auditSchemas } from './schemas/audit.js';
import { caseSchemas } from './schemas/case.js';
import { evidenceSchemas } from './schemas/evidence.js';
import { groundSchemas } from './schemas/grounds.js';
import { intakeSchemas } from './schemas/intake.js';
import { recordSchemas } from './schemas/records.js';
import { serviceSchemas } from './schemas/service.js';
import { sharedSchemas } from './schemas/shared.js';
import {
  refTo,
  type Components,
  type HeaderObject,
  type ParameterObject,
  type ResponseObject,
} from './types.js';

const headers: Record<string, HeaderObject> = {
  'API-Version': header('Version of this interface.', apiVersion),
  'Cache-Control': header('`no-store`: keep the position of the answer instead, and ask again.', 'no-store'),
  'Content-Disposition': header('Name for the document as a file.', 'inline; filename="case-ML-ML-4.pdf"'),
  'Content-Language': header('Language of `title` and `detail`, or of the document.', 'nl'),
  'Peildatum-Example': header(
    '`true` where the register holds invented facts (VOORBEELD / EXAMPLE); left out otherwise.',
    'true',
  ),
  'Peildatum-Position': header(
    'Place in the register that holds all of this write: what Peildatum-Not-Before takes.',
    '42',
  ),
  ETag: header('The state of the document: what a write sends as If-Match. Strong.', '"3"'),
  Location: header('Address of the document.', '/v1/instruments/wbv-2025-11'),
  'Idempotency-Replayed': header(
    '`true` where the key was used before: this is the first result again, nothing was stored now.',
    'true',
  ),
  Vary: header('What beside the address decides the form of the answer.', 'Accept, Accept-Language'),
  'Retry-After': header('Seconds to wait.', '1'),
  'WWW-Authenticate': header('`Bearer`.', 'Bearer'),
};

const parameters: Record<string, ParameterObject> = {
  NotBefore: {
    name: 'Peildatum-Not-Before',
    in: 'header',
    description:
      'A position that a write gave: the answer is at least that new. The server waits briefly, otherwise 503.',
    schema: { type: 'string' },
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    in: 'header',
    description: 'Language of problems: Dutch, or English. Answers carry both.',
    schema: { type: 'string', default: 'nl' },
    example: 'en',
  },
  Reference: {
    name: 'Peildatum-Reference',
    in: 'header',
    description:
      'Reference to a file, printed on HTML and PDF, one line of at most 80 printable characters. It is stored nowhere, and JSON does not hold it.',
    schema: { type: 'string', maxLength: 80 },
    example: 'AWB 25/0000',
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'Names this request, 1 through 255 visible ASCII characters. Repeated with the same body it gives the first result (status and body), with another body 422. A refused request is not remembered.',
    schema: { type: 'string', maxLength: 512 },
    example: '"8e03978e-40d5-43dd-bc93-6894a57f9324"',
  },
  IfMatch: ifMatch('Checked where it is given.', false),
  IfMatchRequired: ifMatch('Without it 428.', true),
};

const problems: Record<string, { title: string; code: string; headers?: readonly string[] }> = {
  '400': { title: 'The request cannot be read; every fault of it.', code: 'invalid-input' },
  '401': {
    title: 'No token, or none that is known.',
    code: 'unauthenticated',
    headers: ['WWW-Authenticate'],
  },
  '403': { title: 'The role of the token has not this right.', code: 'forbidden' },
  '404': { title: 'Not known, with the nearest names where there are any.', code: 'region-not-found' },
  '409': { title: 'Somebody else wrote first.', code: 'write-conflict', headers: ['ETag'] },
  '412': {
    title: 'The state that was read is no longer the current one.',
    code: 'precondition-failed',
    headers: ['ETag'],
  },
  '413': { title: 'The body is larger than this address reads.', code: 'input-too-large' },
  '415': { title: 'The body is of a kind that this address does not read.', code: 'media-type-unsupported' },
  '422': {
    title:
      'It contradicts what is recorded, the key stands for another request, or reading the document takes too much.',
    code: 'refused',
  },
  '428': { title: 'If-Match is missing.', code: 'precondition-required', headers: ['ETag'] },
  '500': { title: 'Something went wrong on our side.', code: 'internal-error' },
  '503': {
    title: 'Not up to date yet, the register is not available, or too many documents are being read.',
    code: 'not-caught-up',
    headers: ['Retry-After'],
  },
};

/** Everything that operations refer to by name, except the bodies of writes: their classes describe themselves. */
export const components: Components = {
  schemas: {
    ...sharedSchemas,
    ...answerSchemas,
    ...auditSchemas,
    ...caseSchemas,
    ...evidenceSchemas,
    ...groundSchemas,
    ...intakeSchemas,
    ...recordSchemas,
    ...serviceSchemas,
  },
  headers,
  parameters,
  responses: Object.fromEntries(
    Object.entries(problems).map(([status, problem]) => [
      `Problem${status}`,
      problemResponse(Number(status), problem),
    ]),
  ),
  securitySchemes: {
    token: {
      type: 'http',
      scheme: 'bearer',
      description:
        'Reading is open. A token gives an actor, a role (reader, recorder, auditor) and a clearance; writing needs the role recorder.',
    },
  },
};

function header(description: string, example: string): HeaderObject {
  return { description, schema: { type: 'string' }, example };
}

function ifMatch(absent: string, required: boolean): ParameterObject {
  return {
    name: 'If-Match',
    in: 'header',
    required,
    description: `The ETag of the state that was read, or \`*\` for any that exists; a weak one never matches. ${absent}`,
    schema: { type: 'string' },
    example: '"3"',
  };
}

function problemResponse(
  status: number,
  { title, code, headers: own = [] }: { title: string; code: string; headers?: readonly string[] },
): ResponseObject {
  return {
    description: title,
    headers: Object.fromEntries(
      ['API-Version', 'Content-Language', 'Peildatum-Example', ...own].map((name) => [
        name,
        refTo('headers', name),
      ]),
    ),
    content: {
      'application/problem+json': {
        schema: refTo('schemas', 'Problem'),
        example: {
          type: `urn:peildatum:problem:${code}`,
          title,
          status,
          instance: 'urn:uuid:3f0a1f6e-3c55-4a0e-9c4e-0d8b1c1f5f0e',
          code,
          faults: [],
        },
      },
    },
  };
}
