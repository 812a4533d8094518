import { Controller, Get, Req, Res } from '@nestjs/common';
import { NotCaughtUp, problemOf } from '@peildatum/application';
import { LiveTimeline } from '@peildatum/application/nest';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { askerOf } from '../http/access.js';
import { Describe, problemResponses } from '../openapi/operation.js';
import { refTo } from '../openapi/types.js';
import { TransportError } from '../problems/transport-problems.js';

const json = 'application/json; charset=utf-8';

/** For whoever runs this server. */
@Controller('health')
export class HealthController {
  constructor(private readonly timeline: LiveTimeline) {}

  @Get('live')
  @Describe({
    operationId: 'getLiveness',
    tags: ['operation'],
    summary: 'Whether the process runs',
    description: 'Says nothing about the register.',
    parameters: [],
    responses: {
      '200': {
        description: 'It runs.',
        content: {
          'application/json': { schema: refTo('schemas', 'Liveness'), example: { status: 'live' } },
        },
      },
    },
  })
  live(@Res() reply: FastifyReply): void {
    void reply.header('content-type', json).send('{"status":"live"}');
  }

  @Get('ready')
  @Describe({
    operationId: 'getReadiness',
    tags: ['operation'],
    summary: 'Whether this server answers from everything that is recorded',
    description:
      '503 until the timeline has caught up, with how far it is: the members of Readiness stand in the problem. Events and position are those of what the caller may see.',
    parameters: [],
    responses: {
      '200': {
        description: 'It does.',
        content: {
          'application/json': {
            schema: refTo('schemas', 'Readiness'),
            example: {
              ready: true,
              caughtUp: true,
              events: 42,
              position: '42',
              failure: null,
              behind: { events: 0, orMore: false },
            },
          },
        },
      },
      ...problemResponses(['503']),
    },
  })
  async ready(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const state = this.timeline.stateFor(askerOf(request));
    const body = { ...state, behind: await this.timeline.behind().catch(() => null) };
    if (!state.ready) throw new TransportError({ ...problemOf(new NotCaughtUp(1)), extensions: body });
    void reply.header('content-type', json).send(JSON.stringify(body));
  }
}
