import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { openMemoryLedger, exportLines, type Ledger } from '@peildatum/ledger';

import { GetInstrument, GetLedgerInfo } from '../reading/queries.js';
import { engines } from '../testing/engines.js';
import { everybody, officer, openApplication, steppingClock } from '../testing/open-application.js';
import { act, decision, jsonFile } from '../testing/samples.js';
import type { InputFile } from '../files/input-file.js';
import { CorrectRecording, RecordDossiers } from './commands.js';

const folder = join(import.meta.dirname, '../../../../policy-files/mali');
const mali: readonly InputFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, content: readFileSync(join(folder, name)) }));

async function recordedFrom(files: readonly InputFile[]): Promise<{ lines: string[]; hash: string }> {
  const ledger = openMemoryLedger();
  const application = await openApplication({ ledger: { kind: 'opened', ledger } });
  await application.run(new RecordDossiers(files, { ...officer, correlationId: 'one-request' }));
  const { projectionHash } = await application.ask(new GetLedgerInfo());
  const lines = await linesOf(ledger);
  await application.close();
  return { lines, hash: projectionHash };
}

async function linesOf(ledger: Ledger): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of exportLines(ledger)) lines.push(line);
  return lines;
}

describe('instrument files', () => {
  it('record the same log, to the byte, in any order in which they are given', async () => {
    const first = await recordedFrom(mali);
    const second = await recordedFrom([...mali].reverse());
    const third = await recordedFrom([...mali.slice(4), ...mali.slice(0, 4)]);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
  });

  it('recorded one after another at the same moment mean the same as recorded together', async () => {
    const clock = { now: () => '2026-11-21T09:00:00.000Z' };
    const once = await openApplication({ clock });
    await once.run(new RecordDossiers(mali, officer));
    const together = await once.ask(new GetLedgerInfo());
    await once.close();
    const application = await openApplication({ clock });
    for (const file of [...mali].reverse()) {
      await application.run(new RecordDossiers([file], officer)).catch(async () => undefined);
    }
    await application.run(new RecordDossiers(mali, officer));
    expect(await application.ask(new GetLedgerInfo())).toMatchObject({
      projectionHash: together.projectionHash,
    });
    await application.close();
  });

  it('may be several on one instrument: facts come after what they rest on', async () => {
    const claims = [{ date: 'entry', part: 'A', value: '[2025-06-05..]', source: { rank: 1 } }];
    const application = await openApplication();
    const files = [
      jsonFile('1-claims.json', { instrumentId: 'wbv-2025-11', claims }),
      jsonFile('2-acts.json', { instrumentId: 'wbv-2025-11', acts: [act()] }),
      jsonFile('3-instrument.json', { instrument: decision().instrument }),
    ];
    const { recorded } = await application.run(new RecordDossiers(files, officer));
    expect(recorded.map(({ type }) => type)).toEqual(['InstrumentRecorded', 'ActRecorded', 'DateClaimed']);
    await application.close();
  });

  it('completes what is left out: ranks by kind, null and empty lists, regions by their ids', async () => {
    const application = await openApplication();
    await application.run(new RecordDossiers([jsonFile('wbv.json', decision())], officer));
    const { facts } = await application.ask(new GetInstrument('wbv-2025-11', everybody));
    expect(facts[0]!.event.data).toMatchObject({
      holding: 'held',
      classification: 'public',
      title: null,
      cites: [],
    });
    expect(facts[1]!.event.data).toMatchObject({
      source: { instrument: null, rank: 1, locator: null },
      endsOn: null,
      reasons: [],
      provisions: [
        {
          country: 'ML',
          text: null,
          content: { statements: [{ scope: { regions: [{ id: 'ML-7', as: 'Gao' }], words: null } }, {}] },
        },
      ],
    });
    await application.close();
  });

  it.each(engines)('recorded again after a restart on the %s engine record nothing', async (_name, make) => {
    const place = await make();
    const first = await openApplication({ ledger: place.location });
    await first.run(new RecordDossiers(mali, officer));
    const before = await first.ask(new GetLedgerInfo());
    await first.close();
    const second = await openApplication({
      ledger: place.location,
      clock: steppingClock('2026-11-22T09:00:00.000Z'),
    });
    expect(await second.ask(new GetLedgerInfo())).toEqual(before);
    expect(await second.run(new RecordDossiers([...mali].reverse(), officer))).toMatchObject({
      repeated: true,
      recorded: [],
    });
    expect(await second.ask(new GetLedgerInfo())).toEqual(before);
    await second.close();
    await place.clear();
  });

  it('with a correction in them are unchanged when recorded again, also after what they correct was voided', async () => {
    const files = [
      jsonFile('wbv.json', {
        ...decision(),
        publication: { gazette: 'stcrt-2025-12345', publishedOn: '2025-08-20' },
        corrections: [
          { event: 'PublicationRecorded', set: { publishedOn: '2025-08-17' }, reason: 'typing error' },
        ],
      }),
    ];
    const application = await openApplication();
    const { recorded } = await application.run(new RecordDossiers(files, officer));
    expect(recorded.map(({ type }) => type)).toContain('RecordingCorrected');
    expect(await application.run(new RecordDossiers(files, officer))).toMatchObject({ repeated: true });
    await application.run(
      new CorrectRecording(
        'wbv-2025-11',
        { event: 'PublicationRecorded', void: true, reason: 'other' },
        officer,
      ),
    );
    expect(await application.run(new RecordDossiers(files, officer))).toMatchObject({ repeated: true });
    await application.close();
  });
});
