import { applyDecorators } from '@nestjs/common';

import { documentBody } from '../http/document-body.js';
import { Traits } from '../http/route-traits.js';
import { answerExamples, type ExampleName } from './answer-examples.js';
import { documentExample } from './document-example.js';
import { Describe, jsonAnswer, problemResponses } from './operation.js';
import { refTo } from './types.js';

export interface DocumentQuestionDescription {
  readonly id: ExampleName;
  readonly summary: string;
  readonly description: string;
  /** Schema of the answer. */
  readonly answer: string;
}

/** A question that is asked with a document as its body. It stores nothing, so it needs no token and every server answers it. */
export function AsksOfDocument(question: DocumentQuestionDescription): MethodDecorator {
  const { id, summary, description, answer } = question;
  return applyDecorators(
    Traits({ writes: false, body: documentBody }),
    Describe({
      operationId: id,
      tags: ['intake'],
      summary,
      description,
      parameters: [refTo('parameters', 'AcceptLanguage')],
      requestBody: {
        required: true,
        description: `The document itself: text, HTML or XML in UTF-8, or a PDF, at most ${documentBody.largest / 1024 / 1024} MiB. It is read as what it is; a Content-Type that says otherwise is refused.`,
        content: Object.fromEntries(documentBody.mediaTypes.map((type) => [type, contentOf(type)])),
      },
      security: [{}, { token: [] }],
      responses: {
        '200': jsonAnswer('What it proposes.', [answer], answerExamples[id]),
        ...problemResponses(['400', '401', '413', '415', '422', '500', '503']),
      },
    }),
  );
}

function contentOf(type: string) {
  if (type === 'application/pdf') return {};
  return {
    schema: { type: 'string' },
    ...(type === 'text/plain'
      ? { examples: { voorbeeld: { summary: 'VOORBEELD / EXAMPLE: invented.', value: documentExample } } }
      : {}),
  };
}
