import type { INestApplication } from '@nestjs/common';

/** The OpenAPI document of the running application. What makes it is loaded, and it is made, when it is first asked for. */
export class InterfaceDescription {
  #app: INestApplication | undefined;
  #json: Promise<string> | undefined;

  /** To be called once, when the application exists. */
  attach(app: INestApplication): void {
    this.#app = app;
  }

  json(): Promise<string> {
    return (this.#json ??= this.#made());
  }

  async #made(): Promise<string> {
    if (this.#app === undefined) throw new Error('the application is not attached yet');
    const { describe } = await import('./document.js');
    return JSON.stringify(describe(this.#app));
  }
}
