import { Controller, Post, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import {
  GetTopicsWithin,
  InvalidInput,
  InvalidParameters,
  unlocated,
  type Asker,
  type Fault,
} from '@peildatum/application';
import { withNumbersOfTheDay, type DocumentRead } from '@peildatum/application/intake';
import { LiveTimeline } from '@peildatum/application/nest';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { readParameters } from '../asking/parameters.js';
import { askerOf } from '../http/access.js';
import { documentBody, documentFormats } from '../http/document-body.js';
import { mediaTypeOf } from '../http/media-types.js';
import { ReadingRoom } from '../intake/reading-room.js';
import { AsksOfDocument } from '../openapi/document-question.js';
import { mediaTypeUnsupported, TransportError } from '../problems/transport-problems.js';

const noParameters: ReadonlySet<string> = new Set();

/** Documents in, proposed instruments out. Stores nothing, and asks the register only what numbers meant that a decision names alone. */
@Controller('v1/intake')
export class IntakeController {
  constructor(
    private readonly room: ReadingRoom,
    private readonly queries: QueryBus,
    private readonly timeline: LiveTimeline,
  ) {}

  @Post()
  @AsksOfDocument({
    id: 'readDocument',
    summary: 'What a document proposes to record',
    description:
      'Reads a document and proposes instrument files, with for every field the words it rests on and apart what was not understood. The same as `peildatum read`. Nothing is stored: a person looks at it, and sends what is right to `POST /v1/instruments`.',
    answer: 'DocumentRead',
  })
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const content = bodyIn(request);
    const left = new AbortController();
    reply.raw.once('close', () => left.abort());
    const found = await this.room.read(content, left.signal);
    refuseOtherFormat(request, found.format);
    const { format, proposal } = await this.meantByNumber(found, askerOf(request));
    void reply
      .code(200)
      .header('content-type', 'application/json; charset=utf-8')
      .send(JSON.stringify({ format, proposal }));
  }

  /** A register that is not up to date may have moved a number since: then nothing is made of it. */
  private async meantByNumber(document: DocumentRead, asker: Asker): Promise<DocumentRead> {
    if (document.proposal.byNumber.length === 0 || !this.timeline.state.caughtUp) return document;
    const [settled] = await withNumbersOfTheDay([document], (citation, day) =>
      this.queries.execute(new GetTopicsWithin({ citation, peildatum: day }, asker)),
    );
    return settled!;
  }
}

function bodyIn({ body, query }: FastifyRequest): Uint8Array {
  const { faults } = readParameters(query, noParameters);
  const isThere = body instanceof Uint8Array && body.length > 0;
  const together = isThere ? faults : [...faults, noDocument];
  if (faults.length > 0) throw new InvalidParameters(together);
  if (!isThere) throw new InvalidInput(unlocated(together));
  return body;
}

/** A document is read as what it is; one that was sent as something else was not meant so. */
function refuseOtherFormat({ headers }: FastifyRequest, format: DocumentRead['format']): void {
  const type = mediaTypeOf(headers['content-type'] ?? '') as keyof typeof documentFormats;
  const formats: readonly string[] = documentFormats[type];
  if (!formats.includes(format))
    throw new TransportError(mediaTypeUnsupported(documentBody.mediaTypes, [notAsDeclared(type, format)]));
}

function notAsDeclared(type: string, format: string): Fault {
  return {
    code: 'content-not-as-declared',
    path: 'Content-Type',
    nl: `zegt ${type}; het document is ${format}`,
    en: `says ${type}; the document is ${format}`,
  };
}

const noDocument: Fault = {
  code: 'document-missing',
  path: '',
  nl: 'stuur het document als inhoud van het verzoek',
  en: 'send the document as the body of the request',
};
