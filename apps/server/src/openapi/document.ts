import type { INestApplication } from '@nestjs/common';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

import { apiVersion } from '../options.js';
import { components } from './components.js';
import { showInputs } from './input-models.js';
import { operationIn, showRoutes } from './scanned-routes.js';

/**
 * The whole HTTP interface as an OpenAPI 3.1 document. Routes come from the application as it runs, bodies of writes from the
 * classes that check them, everything else from the descriptions beside the routes. Throws for a route without a description.
 */
export function describe(app: INestApplication): OpenAPIObject {
  showInputs();
  showRoutes();
  const scanned = SwaggerModule.createDocument(app, {
    openapi: '3.1.0',
    info: {
      title: 'Peildatum',
      version: apiVersion,
      description:
        'Which country policy applied on a day, for a region, on what ground, and what could be known at the time. A policy rule, no judgment on an individual case (Awb 4:84). The Staatscourant is the source, not this register.',
      contact: { name: 'Peildatum' },
    },
    servers: [{ url: '/', description: 'This server.' }],
    tags: [
      { name: 'countries', description: 'Countries and regions by code and name.' },
      { name: 'gradings', description: 'What applied on a day, and how it changed.' },
      { name: 'instruments', description: 'The recorded documents.' },
      { name: 'intake', description: 'Reading documents: what they propose, nothing stored.' },
      { name: 'operation', description: 'The service itself.' },
      {
        name: 'recording',
        description: 'Writing: one event for each request, or a document with what comes with it.',
      },
    ],
    components,
  });
  for (const [path, item] of Object.entries(scanned.paths)) {
    for (const method of ['get', 'post'] as const) {
      const operation = item[method];
      if (operation === undefined) continue;
      const described = operationIn(operation);
      if (described === undefined) throw new Error(`${method} ${path} has no description`);
      item[method] = described;
    }
  }
  return scanned;
}
