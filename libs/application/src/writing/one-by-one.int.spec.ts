import { LedgerUnavailable, openMemoryLedger, type Ledger } from '@peildatum/ledger';

import { GetLedgerInfo, ListInstruments } from '../reading/queries.js';
import { officer, openApplication, type TestedApplication } from '../testing/open-application.js';
import { decision, jsonFile } from '../testing/samples.js';
import { RecordDossiers, RecordInstrument } from './commands.js';

/** A ledger that appends to one stream at a time, and fails at the append with this number. */
function failingAt(ledger: Ledger, failing: number): Ledger {
  let appends = 0;
  return new Proxy(ledger, {
    get(target, name) {
      if (name === 'appendAll') return undefined;
      const value: unknown = Reflect.get(target, name, target);
      if (name !== 'append') return typeof value === 'function' ? (value.bind(target) as unknown) : value;
      return async (...parameters: Parameters<Ledger['append']>) => {
        appends += 1;
        if (appends === failing) throw new LedgerUnavailable('x', 'io-error', 'not-written', 'planted');
        return target.append(...parameters);
      };
    },
  });
}

describe('an engine that stores one stream after another', () => {
  const cites = [
    { id: 'nota-2025-04-22', kind: 'nota' },
    { id: 'nota-2022-11-23', kind: 'nota' },
  ];
  const citing = { ...decision(), instrument: { ...decision().instrument, cites } };
  let application: TestedApplication;

  afterEach(() => application.close());

  const listed = async (): Promise<string[]> =>
    (await application.ask(new ListInstruments(officer))).instruments.map(({ instrument }) => instrument);

  it('and breaks off in between holds whole streams; repeating the request completes it', async () => {
    application = await openApplication({
      ledger: { kind: 'opened', ledger: failingAt(openMemoryLedger(), 2) },
    });
    const record = () =>
      application.run(new RecordInstrument(citing, { ...officer, idempotencyKey: 'k', ifMatch: undefined }));
    await expect(record()).rejects.toMatchObject({ code: 'ledger-unavailable' });
    await application.live.waitFor('2', 1_000);
    expect(await listed()).toEqual(['wbv-2025-11']);
    const repeated = await record();
    expect(repeated.recorded.map(({ stream, type }) => `${stream} ${type}`)).toEqual([
      'instrument-wbv-2025-11 InstrumentRecorded',
      'instrument-wbv-2025-11 ActRecorded',
      'instrument-nota-2022-11-23 InstrumentRecorded',
      'instrument-nota-2025-04-22 InstrumentRecorded',
    ]);
    expect(await listed()).toHaveLength(3);
    expect(await record()).toMatchObject({ repeated: true });
    expect(await application.ask(new GetLedgerInfo())).toMatchObject({ events: 4 });
  });

  it.each([1, 2, 3])('and breaks off at stream %i of files records the same in the end', async (failing) => {
    const files = [jsonFile('a.json', citing), jsonFile('b.json', decision('wbv-2026-1'))];
    application = await openApplication({
      ledger: { kind: 'opened', ledger: failingAt(openMemoryLedger(), failing) },
    });
    await expect(application.run(new RecordDossiers(files, officer))).rejects.toMatchObject({
      code: 'ledger-unavailable',
    });
    await application.run(new RecordDossiers(files, officer));
    expect(await application.ask(new GetLedgerInfo())).toMatchObject({ events: 6, streams: 4 });
    expect(await application.run(new RecordDossiers(files, officer))).toMatchObject({ repeated: true });
  });
});
