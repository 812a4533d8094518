import type { INestApplication } from '@nestjs/common';

import { describe } from './document.js';

/** The OpenAPI document of the running application, made when it is first asked for. */
export class InterfaceDescription {
  #app: INestApplication | undefined;
  #json: string | undefined;

  /** To be called once, when the application exists. */
  attach(app: INestApplication): void {
    this.#app = app;
  }

  json(): string {
    if (this.#app === undefined) throw new Error('the application is not attached yet');
    return (this.#json ??= JSON.stringify(describe(this.#app)));
  }
}
