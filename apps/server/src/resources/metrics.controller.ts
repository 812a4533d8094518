import { Controller, Get, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { askerOf } from '../http/access.js';
import { Describe } from '../openapi/operation.js';
import { Metrics } from '../seen/metrics.js';

/** Counts and durations, for Prometheus. */
@Controller('metrics')
export class MetricsController {
  constructor(private readonly metrics: Metrics) {}

  @Get()
  @Describe({
    operationId: 'getMetrics',
    tags: ['operation'],
    summary: 'Counts and durations by route',
    description:
      'In the text format of Prometheus. What was asked, and by whom, is not in it. Writes are counted for those with clearance only.',
    parameters: [],
    responses: {
      '200': { description: 'Metrics.', content: { 'text/plain': { schema: { type: 'string' } } } },
    },
  })
  async get(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const text = await this.metrics.text(askerOf(request));
    void reply.header('content-type', this.metrics.contentType).send(text);
  }
}
