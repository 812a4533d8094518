import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { openGazetteer } from '@peildatum/gazetteer';

import { ApplicationParts } from './application-parts.js';
import { BackfillTextsHandler } from './backfilling/handler.js';
import { systemClock } from './clock.js';
import { openLedger } from './log/opening.js';
import type { ApplicationOptions } from './options.js';
import { GetCaseHandler, GetCaseReportHandler } from './reading/case-handler.js';
import { GetAuditHandler, GetAuditReportHandler } from './reading/audit-handler.js';
import { CompareAdviceHandler } from './reading/advice-comparison.js';
import { GetEvidenceHandler } from './reading/evidence.js';
import { CheckLedgerHandler, ExportLedgerHandler, GetLedgerInfoHandler } from './reading/ledger-handlers.js';
import {
  GetInstrumentHandler,
  GetInstrumentHistoryHandler,
  ListCountriesHandler,
  ListInstrumentsHandler,
  ListRegionsHandler,
} from './reading/list-handlers.js';
import { GetFindingsHandler } from './reading/findings-handler.js';
import { GetAbsencesHandler } from './reading/absences-handler.js';
import { GetProvisionHandler } from './reading/provision-handler.js';
import { GetTopicsWithinHandler } from './reading/topics-within-handler.js';
import { LiveTimeline } from './reading/live-timeline.js';
import {
  GetDifferenceHandler,
  GetGradingHandler,
  GetGradingsHandler,
  GetHistoryHandler,
  GetKnowledgeDifferenceHandler,
  GetMapHandler,
  GetPolicyHandler,
} from './reading/question-handlers.js';
import {
  AttestCoverageHandler,
  CorrectCountryRecordingHandler,
  factHandlers,
  RecordDossiersHandler,
  RecordInstrumentHandler,
  StateNoPolicyHandler,
} from './writing/handlers.js';
import { ImportLedgerHandler } from './writing/import-handler.js';
import { PreviewDossiersHandler } from './writing/preview.js';

const handlers = [
  AttestCoverageHandler,
  BackfillTextsHandler,
  CheckLedgerHandler,
  CompareAdviceHandler,
  CorrectCountryRecordingHandler,
  ExportLedgerHandler,
  GetAuditHandler,
  GetAuditReportHandler,
  GetCaseHandler,
  GetCaseReportHandler,
  GetDifferenceHandler,
  GetEvidenceHandler,
  GetFindingsHandler,
  GetGradingHandler,
  GetGradingsHandler,
  GetHistoryHandler,
  GetInstrumentHandler,
  GetInstrumentHistoryHandler,
  GetKnowledgeDifferenceHandler,
  GetLedgerInfoHandler,
  GetMapHandler,
  GetPolicyHandler,
  GetAbsencesHandler,
  GetProvisionHandler,
  GetTopicsWithinHandler,
  ImportLedgerHandler,
  ListCountriesHandler,
  ListInstrumentsHandler,
  ListRegionsHandler,
  PreviewDossiersHandler,
  RecordDossiersHandler,
  RecordInstrumentHandler,
  StateNoPolicyHandler,
  ...factHandlers,
];

/** The use cases as a Nest module; exports the command bus, the query bus and `LiveTimeline`. */
@Module({})
export class ApplicationModule implements OnApplicationShutdown {
  constructor(@Inject(ApplicationParts) private readonly parts: ApplicationParts) {}

  static forRoot(options: ApplicationOptions): DynamicModule {
    return {
      module: ApplicationModule,
      imports: [CqrsModule.forRoot()],
      exports: [CqrsModule, LiveTimeline],
      providers: [
        { provide: ApplicationParts, useFactory: () => openParts(options) },
        {
          provide: LiveTimeline,
          useFactory: ({ live }: ApplicationParts) => live,
          inject: [ApplicationParts],
        },
        ...handlers,
      ],
    };
  }

  /** After servers stopped listening: ends the subscription, waits for appends under way, closes the ledger. */
  async onApplicationShutdown(): Promise<void> {
    await this.parts.live.close();
    await this.parts.opened.release();
  }
}

async function openParts(options: ApplicationOptions): Promise<ApplicationParts> {
  const clock = options.clock ?? systemClock;
  const gazetteer = openGazetteer();
  const opened = await openLedger(options, clock);
  const live = new LiveTimeline(opened.ledger, gazetteer, options.onProgress);
  const writable = options.mode === 'write';
  try {
    const isUnread = options.unread === true && !writable;
    if (options.follow !== true && !isUnread) await live.readOnce();
    if ((options.follow === true && !isUnread) || writable) live.follow();
  } catch (error) {
    await live.close();
    await opened.release();
    throw error;
  }
  return new ApplicationParts(opened, gazetteer, clock, live, writable);
}
