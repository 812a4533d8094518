import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

import { Describe } from '../openapi/operation.js';
import { InterfaceDescription } from '../openapi/interface-description.js';

/** The description of this interface. */
@Controller('v1/openapi.json')
export class OpenApiController {
  constructor(private readonly description: InterfaceDescription) {}

  @Get()
  @Describe({
    operationId: 'getOpenApi',
    tags: ['operation'],
    summary: 'This document',
    description: 'OpenAPI 3.1. Pages of other origins may read it too.',
    parameters: [],
    responses: {
      '200': {
        description: 'The description of this interface.',
        content: { 'application/json': { schema: { type: 'object', additionalProperties: true } } },
      },
    },
  })
  async get(@Res() reply: FastifyReply): Promise<void> {
    const json = await this.description.json();
    void reply
      .header('content-type', 'application/json; charset=utf-8')
      .header('access-control-allow-origin', '*')
      .send(json);
  }
}
