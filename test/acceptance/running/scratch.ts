import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own that goes with {@link Scratch.remove}. */
export class Scratch {
  readonly #folder = mkdtempSync(join(tmpdir(), 'peildatum-acceptance-'));

  path(name: string): string {
    return join(this.#folder, name);
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
