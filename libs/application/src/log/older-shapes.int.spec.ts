import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openEmbeddedLedger, type EventToAppend, type JsonObject } from '@peildatum/ledger';

import type { LedgerLocation } from '../location.js';
import { GetGrading, GetLedgerInfo } from '../reading/queries.js';
import { everybody, officer, openApplication } from '../testing/open-application.js';
import { decision, jsonFile, publication } from '../testing/samples.js';
import { RecordDossiers } from '../writing/commands.js';

const instrument = 'wbv-2025-11';
const recorded: readonly (readonly [type: string, data: JsonObject])[] = [
  [
    'InstrumentRecorded',
    {
      instrument,
      holding: 'held',
      kind: 'wbv',
      kindInWords: null,
      title: null,
      reference: 'WBV 2025/11',
      ecli: null,
      caseNumber: null,
      issuer: null,
      signatory: null,
      legalBasis: [],
      signedOn: '2025-06-04',
      classification: 'public',
      attachments: [],
      coordination: [],
      withheld: [],
      cites: [],
      links: [],
    },
  ],
  [
    'ActRecorded',
    {
      instrument,
      part: 'A',
      source: { instrument: null, rank: 1, locator: null },
      entry: { kind: 'day-after-publication' },
      worksBackTo: null,
      endsOn: null,
      replaces: [{ kind: 'section', country: 'ML', citation: 'C7/23' }],
      provisions: [
        {
          country: 'ML',
          topic: 'article-15c',
          citation: 'C7/23.4.2',
          text: null,
          content: {
            kind: 'gradings',
            framework: 'three-step',
            statements: [['ML-7', 'Gao', 'exceptional'] as const, ['ML-4', 'Ségou', 'higher'] as const].map(
              ([id, as, level]) => ({
                scope: { kind: 'regions', regions: [{ id, as }], words: null },
                level,
              }),
            ),
            closedList: null,
          },
          refersTo: [],
        },
      ],
      comparisons: [],
      reasons: [],
    },
  ],
];

describe('a ledger of before version 2 of the shapes', () => {
  let folder: string;
  let location: LedgerLocation;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'peildatum-'));
    location = { kind: 'embedded', folder };
    const ledger = await openEmbeddedLedger({ folder, mode: 'write', createIfMissing: true });
    const events = recorded.map(([type, data], index): EventToAppend => ({
      type,
      schemaVersion: 1,
      id: `00000000-0000-4000-8000-00000000000${index}`,
      data,
      metadata: {
        recordedAt: '2026-11-20T09:00:00.000Z',
        actor: 'somebody',
        correlationId: 'c',
        causationId: null,
        idempotencyKey: 'k',
        requestHash: 'h',
      },
    }));
    await ledger.append(`instrument-${instrument}`, 'none', events);
    await ledger.close();
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is read and written on as it stands', async () => {
    const application = await openApplication({ ledger: location });
    const files = [jsonFile('a.json', { instrumentId: instrument, publication })];
    await application.run(new RecordDossiers(files, officer));
    const question = { country: 'ML', region: 'Gao', peildatum: '2025-08-21' };
    expect(await application.ask(new GetGrading(question, everybody))).toMatchObject({
      state: 'graded',
      level: 'exceptional',
    });
    expect(await application.ask(new GetLedgerInfo())).toMatchObject({ events: 3 });
    await application.close();
  });

  it('knows the file from which it was recorded: recording that again adds nothing', async () => {
    const application = await openApplication({ ledger: location });
    await application.run(new RecordDossiers([jsonFile('a.json', decision())], officer));
    expect(await application.ask(new GetLedgerInfo())).toMatchObject({ events: 2 });
    await application.close();
  });
});
