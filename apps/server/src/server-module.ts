import { Module, type DynamicModule } from '@nestjs/common';
import { LiveTimeline } from '@peildatum/application/nest';
import { ApplicationModule } from '@peildatum/application/nest';

import { KeptByClearance } from './asking/kept-answers.js';
import { Patience } from './asking/patience.js';
import { Reader } from './asking/reader.js';
import { InterfaceDescription } from './openapi/interface-description.js';
import { defaultReadingCosts, type ServerOptions } from './options.js';
import { ReadingRoom } from './intake/reading-room.js';
import { Recorder } from './recording/recorder.js';
import { AuditController } from './resources/audit.controller.js';
import { CaseController } from './resources/case.controller.js';
import { ChangesController } from './resources/changes.controller.js';
import { CountriesController } from './resources/countries.controller.js';
import { CountryFactsController } from './resources/country-facts.controller.js';
import { EvidenceController } from './resources/evidence.controller.js';
import { FindingsController } from './resources/findings.controller.js';
import { GradingsController } from './resources/gradings.controller.js';
import { HealthController } from './resources/health.controller.js';
import { InstrumentLegalLifeController } from './resources/instrument-legal-life.controller.js';
import { InstrumentTextsController } from './resources/instrument-texts.controller.js';
import { InstrumentsController } from './resources/instruments.controller.js';
import { IntakeController } from './resources/intake.controller.js';
import { MetricsController } from './resources/metrics.controller.js';
import { OpenApiController } from './resources/openapi.controller.js';
import { ProvisionsController } from './resources/provisions.controller.js';
import { Metrics } from './seen/metrics.js';

/** The use cases on one ledger, as its writer or as a reader that follows it, and the resources that offer them over HTTP. */
@Module({})
export class ServerModule {
  static with(options: ServerOptions): DynamicModule {
    const { ledger, role = 'all', example = false, purpose, clock, onProgress } = options;
    const { notBeforeTimeoutMs = 2_000, keptAnswersBytes = 32 * 1024 * 1024 } = options;
    const { reading = defaultReadingCosts } = options;
    return {
      module: ServerModule,
      imports: [
        ApplicationModule.forRoot({
          ledger,
          mode: role === 'all' ? 'write' : 'read',
          example,
          follow: true,
          ...(purpose === undefined ? {} : { purpose }),
          ...(clock === undefined ? {} : { clock }),
          ...(onProgress === undefined ? {} : { onProgress }),
        }),
      ],
      controllers: [
        AuditController,
        CaseController,
        ChangesController,
        CountriesController,
        CountryFactsController,
        EvidenceController,
        FindingsController,
        GradingsController,
        HealthController,
        InstrumentLegalLifeController,
        InstrumentTextsController,
        InstrumentsController,
        IntakeController,
        MetricsController,
        OpenApiController,
        ProvisionsController,
      ],
      providers: [
        InterfaceDescription,
        Reader,
        Recorder,
        { provide: ReadingRoom, useFactory: () => new ReadingRoom(reading) },
        { provide: KeptByClearance, useValue: new KeptByClearance(keptAnswersBytes) },
        { provide: Patience, useValue: new Patience(notBeforeTimeoutMs) },
        {
          provide: Metrics,
          useFactory: (timeline: LiveTimeline) => new Metrics((asker) => timeline.stateFor(asker).events),
          inject: [LiveTimeline],
        },
      ],
    };
  }
}
