import { WriteConflict, PreconditionFailed } from '../errors.js';
import { GetInstrumentHistory } from '../reading/queries.js';
import { engines, type Place } from '../testing/engines.js';
import { officer, openApplication, type TestedApplication } from '../testing/open-application.js';
import { decision } from '../testing/samples.js';
import { ClaimDate, RecordInstrument } from './commands.js';

const writers = Array.from({ length: 16 }, (_, index) => index);
const claim = (index: number) => ({
  date: 'signedOn',
  value: `2025-06-${String(index + 1).padStart(2, '0')}`,
  source: { instrument: 'nota-2025-04-22', rank: 6 },
});

describe.each(engines)('sixteen writers on one stream of the %s engine', (_name, make) => {
  let place: Place;
  let application: TestedApplication;

  beforeEach(async () => {
    place = await make();
    application = await openApplication({ ledger: place.location });
    await application.run(new RecordInstrument(decision(), officer));
  });

  afterEach(async () => {
    await application.close();
    await place.clear();
  });

  const revisions = async (): Promise<number[]> => {
    const { events } = await application.ask(new GetInstrumentHistory('wbv-2025-11', officer, true));
    return events.map(({ revision }) => revision);
  };

  it('all get their turn where none says what it had read', async () => {
    const results = await Promise.all(
      writers.map((index) => application.run(new ClaimDate('wbv-2025-11', claim(index), officer))),
    );
    expect(new Set(results.map(({ etag }) => etag)).size).toBe(16);
    expect(await revisions()).toEqual(Array.from({ length: 18 }, (_, index) => index));
  });

  it('lose with a typed conflict, all but one, where all had read the same state', async () => {
    const outcomes = await Promise.allSettled(
      writers.map((index) =>
        application.run(new ClaimDate('wbv-2025-11', claim(index), { ...officer, ifMatch: '"1"' })),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'fulfilled') continue;
      const isTyped = outcome.reason instanceof WriteConflict || outcome.reason instanceof PreconditionFailed;
      expect(isTyped).toBe(true);
      expect(outcome.reason).toMatchObject({ etag: '"2"' });
    }
    expect(await revisions()).toEqual([0, 1, 2]);
  });

  it('that send the same request under the same key store it once, and all get its result', async () => {
    const writer = { ...officer, idempotencyKey: 'same', ifMatch: '"1"' };
    const results = await Promise.all(
      writers.map(() => application.run(new ClaimDate('wbv-2025-11', claim(0), writer))),
    );
    expect(new Set(results.map(({ recorded }) => recorded[0]!.id)).size).toBe(1);
    expect(new Set(results.map(({ recorded }) => recorded[0]!.recordedAt)).size).toBe(1);
    expect(await revisions()).toEqual([0, 1, 2]);
  });
});
