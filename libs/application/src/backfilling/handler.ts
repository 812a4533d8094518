import type { ICommandHandler } from '@nestjs/cqrs';

import type { ApplicationParts } from '../application-parts.js';
import { BackfillTexts } from './command.js';
import type { BackfillResult } from './results.js';

export class BackfillTextsHandler implements ICommandHandler<BackfillTexts> {
  constructor(private readonly parts: ApplicationParts) {}

  async execute(command: BackfillTexts): Promise<BackfillResult> {
    // The reader of documents is large, and no other command has to wait until it is loaded.
    const { backfillTexts } = await import('./backfill-texts.js');
    return backfillTexts(this.parts, command);
  }
}
