import { ApiExtension, ApiExtraModels } from '@nestjs/swagger';

import { describedRoutes } from './operation.js';
import type { OperationObject } from './types.js';

/** Under this member an operation waits in the scanned document until {@link operationIn} takes it out. */
const member = 'x-operation';
let areShown = false;

/** Gives the scanner of routes the descriptions that stand on them. Once for a process: the routes are of it. */
export function showRoutes(): void {
  if (areShown) return;
  areShown = true;
  for (const { operation, bodies, decorate } of describedRoutes) {
    decorate(ApiExtension(member, operation));
    decorate(ApiExtraModels(...bodies));
  }
}

/** The description of a scanned route; undefined for a route without. */
export function operationIn(scanned: OperationObject): OperationObject | undefined {
  return (scanned as unknown as Record<string, OperationObject | undefined>)[member];
}
