import { applyDecorators } from '@nestjs/common';
import type { Right } from '@peildatum/application/access';

import { Traits } from '../http/route-traits.js';
import { countryParameter, instrumentParameter } from './path-parameters.js';
import { answerExamples, type ExampleName } from './answer-examples.js';
import type { KnownQuery } from './query-parameter.js';
import {
  refTo,
  type OperationObject,
  type ParameterObject,
  type ReferenceObject,
  type ResponseObject,
} from './types.js';

/** A route and the description that {@link Describe} gave it. */
export interface DescribedRoute {
  readonly operation: OperationObject;
  /** Classes of what may be sent. */
  readonly bodies: readonly (new () => object)[];
  /** Puts another decorator on the route. */
  readonly decorate: (decorator: MethodDecorator) => void;
}

/** Every route that is described, for who makes the document. */
export const describedRoutes: DescribedRoute[] = [];

/** Describes the route it stands on, completely: nothing of the document is guessed from signatures. */
export function Describe(
  operation: OperationObject,
  ...bodies: readonly (new () => object)[]
): MethodDecorator {
  return (target, key, descriptor) => {
    describedRoutes.push({
      operation,
      bodies,
      decorate: (decorator) => void decorator(target, key, descriptor),
    });
  };
}

export interface QuestionDescription {
  readonly id: ExampleName;
  readonly tag: Tag;
  readonly summary: string;
  readonly description: string;
  readonly path?: readonly ParameterObject[];
  readonly query?: KnownQuery;
  /** Schemas of the answer; several where the parameters decide. */
  readonly answer: readonly string[];
  /** Media types beside JSON in which it is given. */
  readonly otherForms?: readonly string[];
  /** Headers that may be sent beside those of every question. */
  readonly sent?: readonly string[];
  /** Statuses of problems beside those that every read may have. */
  readonly problems?: readonly ProblemStatus[];
  readonly headers?: readonly string[];
  /** The right that a token needs; left out: anybody may ask. */
  readonly right?: Right;
}

export type Tag = 'gradings' | 'intake' | 'instruments' | 'countries' | 'recording' | 'operation';
export type ProblemStatus =
  '400' | '401' | '403' | '404' | '409' | '412' | '413' | '415' | '422' | '428' | '500' | '503';

const always = ['API-Version', 'Cache-Control', 'Peildatum-Example'];

/** A read under /v1. */
export function Asks(question: QuestionDescription): MethodDecorator {
  const { id, tag, summary, description, path = [], query, answer, problems = [], headers = [] } = question;
  const { otherForms = [], sent = [], right } = question;
  return Describe({
    operationId: id,
    tags: [tag],
    summary,
    description,
    parameters: [
      ...path,
      ...(query?.parameters ?? []),
      ...refs('parameters', ['NotBefore', 'AcceptLanguage', ...sent]),
    ],
    security: right === undefined ? [{}, { token: [] }] : [{ token: [] }],
    responses: {
      '200': jsonAnswer('The answer.', answer, answerExamples[id], headers, otherForms),
      ...problemResponses(['400', '401', ...problems, '500', '503']),
    },
  });
}

export interface RecordingDescription {
  readonly id: string;
  readonly summary: string;
  readonly description: string;
  readonly path: readonly ParameterObject[];
  readonly body: new () => object;
  readonly example: unknown;
  /** `required`: without If-Match 428. `honoured`: checked where it is given. */
  readonly ifMatch: 'required' | 'honoured';
  /** Whether what it is about may be unknown (404). */
  readonly missing?: boolean;
  readonly headers?: readonly string[];
}

/** A write: one event, or a new instrument with what comes with it. */
export function Records(recording: RecordingDescription): MethodDecorator {
  const { id, summary, description, path, body, example, ifMatch, missing = false, headers = [] } = recording;
  const kept = ['ETag', 'Peildatum-Position', 'Idempotency-Replayed', ...headers];
  const described = Describe(
    {
      operationId: id,
      tags: ['recording'],
      summary,
      description,
      parameters: [
        ...path,
        ...refs('parameters', [
          ifMatch === 'required' ? 'IfMatchRequired' : 'IfMatch',
          'IdempotencyKey',
          'AcceptLanguage',
        ]),
      ],
      requestBody: {
        required: true,
        description: 'JSON in UTF-8, at most 2 MiB and 64 levels deep.',
        content: {
          'application/json': {
            schema: refTo('schemas', body.name),
            examples: {
              voorbeeld: { summary: 'VOORBEELD / EXAMPLE: dates and numbers are invented.', value: example },
            },
          },
        },
      },
      security: [{ token: [] }],
      responses: {
        '200': jsonAnswer(
          'All of it was recorded already; nothing was stored.',
          ['Recorded'],
          { recorded: [], correctedSince: [], example: false },
          kept,
        ),
        '201': jsonAnswer(
          'Recorded and durable; the next question to this server includes it.',
          ['Recorded'],
          recordedExample,
          kept,
        ),
        ...problemResponses([
          '400',
          '401',
          '403',
          ...(missing ? (['404'] as const) : []),
          '409',
          '412',
          '413',
          '415',
          '422',
          ...(ifMatch === 'required' ? (['428'] as const) : []),
          '500',
          '503',
        ]),
      },
    },
    body,
  );
  return applyDecorators(Traits({ writes: true }), described);
}

/** One fact about an instrument that is recorded already. */
export function RecordsFact(fact: Omit<RecordingDescription, 'path' | 'ifMatch'>): MethodDecorator {
  return Records({ ...fact, path: [instrumentParameter], ifMatch: 'required', missing: true });
}

/** One fact about a country. */
export function RecordsCountryFact(fact: Omit<RecordingDescription, 'path' | 'ifMatch'>): MethodDecorator {
  return Records({ ...fact, path: [countryParameter], ifMatch: 'honoured', missing: true });
}

/** An answer in JSON, with the headers of every answer and these. */
export function jsonAnswer(
  description: string,
  schemas: readonly string[],
  example: unknown,
  headers: readonly string[] = [],
  otherForms: readonly string[] = [],
): ResponseObject {
  const options = schemas.map((name) => refTo('schemas', name));
  return {
    description,
    headers: Object.fromEntries([...always, ...headers].map((name) => [name, refTo('headers', name)])),
    content: {
      'application/json': { schema: options.length === 1 ? options[0]! : { oneOf: options }, example },
      ...Object.fromEntries(otherForms.map((type) => [type, { schema: { type: 'string' } }])),
    },
  };
}

export function problemResponses(statuses: readonly ProblemStatus[]): Record<string, ReferenceObject> {
  return Object.fromEntries(statuses.map((status) => [status, refTo('responses', `Problem${status}`)]));
}

function refs(kind: 'parameters', names: readonly string[]): ReferenceObject[] {
  return names.map((name) => refTo(kind, name));
}

const recordedExample = {
  recorded: [
    {
      id: '6f0c8a3e-0f8e-5a86-9a52-5a3b8f0f6f0a',
      stream: 'instrument-wbv-2025-11',
      instrument: 'wbv-2025-11',
      country: null,
      revision: 3,
      type: 'PublicationRecorded',
      recordedAt: '2026-11-20T09:15:00.000Z',
    },
  ],
  correctedSince: [],
  example: false,
};
