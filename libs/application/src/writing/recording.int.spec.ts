import { openMemoryLedger, type Ledger, type SubscriptionListener } from '@peildatum/ledger';

import type { Writer } from '../caller.js';
import {
  ActorRequired,
  IdempotencyKeyReused,
  InstrumentNotFound,
  InvalidInput,
  PreconditionFailed,
  PreconditionRequired,
  Refused,
} from '../errors.js';
import { GetGrading, GetInstrument, GetInstrumentHistory } from '../reading/queries.js';
import { engines, type Place } from '../testing/engines.js';
import { everybody, officer, openApplication, type TestedApplication } from '../testing/open-application.js';
import { coverage, decision, publication } from '../testing/samples.js';
import {
  AttestCoverage,
  CorrectCountryRecording,
  CorrectRecording,
  RecordEvidence,
  RecordInstrument,
  RecordPublication,
  WithdrawInstrument,
} from './commands.js';
import type { RecordingResult } from './results.js';

const keyed = (idempotencyKey: string, ifMatch?: string): Writer => ({ ...officer, idempotencyKey, ifMatch });

describe.each(engines)('recording on the %s engine', (_name, make) => {
  let place: Place;
  let application: TestedApplication;

  beforeEach(async () => {
    place = await make();
    application = await openApplication({ ledger: place.location });
  });

  afterEach(async () => {
    await application.close();
    await place.clear();
  });

  const record = (writer = officer): Promise<RecordingResult> =>
    application.run(new RecordInstrument(decision(), writer));
  const publish = (writer = officer, body: unknown = publication): Promise<RecordingResult> =>
    application.run(new RecordPublication('wbv-2025-11', body, writer));
  const history = () => application.ask(new GetInstrumentHistory('wbv-2025-11', officer, true));
  const segou = async (peildatum: string) =>
    application.ask(new GetGrading({ country: 'ML', region: 'segou', peildatum }, everybody));

  it('stores an instrument with its acts in one append, and answers with it at once', async () => {
    const result = await record();
    expect(result).toMatchObject({ repeated: false, etag: '"1"', example: false });
    expect(result.recorded.map(({ type, revision }) => [type, revision])).toEqual([
      ['InstrumentRecorded', 0],
      ['ActRecorded', 1],
    ]);
    await publish();
    expect(await segou('2025-08-21')).toMatchObject({
      state: 'graded',
      level: 'higher',
      certainty: 'as-recorded',
    });
    await application.run(new AttestCoverage('Mali', coverage, officer));
    expect(await segou('2025-08-21')).toMatchObject({ certainty: 'certain' });
    expect(await application.ask(new GetInstrument('wbv-2025-11', everybody))).toMatchObject({
      etag: '"2"',
      publishedOn: '2025-08-20',
    });
  });

  it('keeps with every event who recorded it and when', async () => {
    await record();
    const { events } = await history();
    expect(events.map(({ actor }) => actor)).toEqual(['officer@example.nl', 'officer@example.nl']);
    expect(events.every(({ recordedAt }) => /^2026-11-21T09:00:\d\d\.000Z$/.test(recordedAt))).toBe(true);
    const unnamed = await application.ask(new GetInstrumentHistory('wbv-2025-11', everybody, false));
    expect(unnamed.events.every(({ actor }) => actor === null)).toBe(true);
    await expect(publish({ ...officer, actor: ' ' })).rejects.toThrow(ActorRequired);
  });

  it('gives the first result to a request repeated under its key, also after others wrote', async () => {
    await record();
    const first = await publish(keyed('k1', '"1"'));
    await application.run(
      new CorrectRecording(
        'wbv-2025-11',
        { event: 'PublicationRecorded', set: { publishedOn: '2025-08-17' }, reason: 'typing error' },
        officer,
      ),
    );
    const repeated = await publish(keyed('k1', '"1"'));
    expect(repeated).toMatchObject({ repeated: true, recorded: first.recorded, etag: '"3"' });
    expect((await history()).events).toHaveLength(4);
  });

  it('refuses a key that stands for another request, of the same stream or another', async () => {
    await record();
    await publish(keyed('k1'));
    await expect(publish(keyed('k1'), { ...publication, gazette: 'stcrt-2025-2' })).rejects.toThrow(
      IdempotencyKeyReused,
    );
    await expect(
      application.run(new WithdrawInstrument('wbv-2025-11', { withdrawnFrom: '2026-01-01' }, keyed('k1'))),
    ).rejects.toThrow(IdempotencyKeyReused);
    await expect(application.run(new AttestCoverage('ML', coverage, keyed('k1')))).rejects.toThrow(
      IdempotencyKeyReused,
    );
    expect((await history()).events).toHaveLength(3);
  });

  it('does not remember a refused request', async () => {
    await record();
    const early = { ...publication, publishedOn: '2025-06-03' };
    await expect(publish(keyed('k1'), early)).rejects.toThrow(Refused);
    expect(await publish(keyed('k1'))).toMatchObject({ repeated: false });
  });

  it('records nothing where all of it is recorded already', async () => {
    await record();
    expect(await record()).toMatchObject({ repeated: true, recorded: [], etag: '"1"' });
    await publish();
    expect(await publish()).toMatchObject({ repeated: true, recorded: [], etag: '"2"' });
  });

  it('says so where what is recorded already has been corrected since', async () => {
    await record();
    await publish();
    const correct = (change: object) =>
      application.run(
        new CorrectRecording(
          'wbv-2025-11',
          { event: 'PublicationRecorded', reason: 'typing error', ...change },
          officer,
        ),
      );
    await correct({ set: { publishedOn: '2025-08-17' } });
    const told = { stream: 'instrument-wbv-2025-11', instrument: 'wbv-2025-11', type: 'PublicationRecorded' };
    expect(await publish()).toMatchObject({
      repeated: true,
      correctedSince: [{ ...told, fields: ['publishedOn'] }],
    });
    const asItReads = { ...publication, publishedOn: '2025-08-17' };
    expect(await publish(officer, asItReads)).toMatchObject({ repeated: true, correctedSince: [] });
    await expect(publish(officer, { ...publication, publishedOn: '2025-08-18' })).rejects.toThrow(Refused);
    await correct({ void: true });
    expect(await publish()).toMatchObject({ repeated: false, correctedSince: [] });
  });

  it('holds a write to the state its caller read', async () => {
    await record();
    await expect(publish({ ...officer, ifMatchRequired: true })).rejects.toMatchObject({
      code: 'precondition-required',
      etag: '"1"',
    });
    await expect(publish({ ...officer, ifMatchRequired: true })).rejects.toThrow(PreconditionRequired);
    await expect(publish({ ...officer, ifMatch: '"0"' })).rejects.toThrow(PreconditionFailed);
    await expect(publish({ ...officer, ifMatch: 'W/"1"' })).rejects.toMatchObject({ etag: '"1"' });
    await expect(publish({ ...officer, ifMatch: '1' })).rejects.toThrow(InvalidInput);
    expect(await publish({ ...officer, ifMatch: '"0", "1"' })).toMatchObject({ etag: '"2"' });
    await expect(
      application.run(new RecordInstrument(decision('wbv-2026-1'), { ...officer, ifMatch: '*' })),
    ).rejects.toThrow(PreconditionFailed);
  });

  it('knows no instrument under another id, and stores nothing for it', async () => {
    for (const id of ['wbv-2025-12', 'wbv-2025/11', '', 'x'.repeat(200)])
      await expect(application.run(new RecordPublication(id, publication, officer))).rejects.toThrow(
        InstrumentNotFound,
      );
  });

  it('opens the documents that are cited, with what caused it, and only those nobody knew', async () => {
    const cites = [
      { id: 'nota-2025-04-22', kind: 'nota', signedOn: '2025-04-22', locator: 'A' },
      { id: 'nota-2025-04-22', kind: 'nota', locator: 'B' },
    ];
    const body = decision();
    const result = await application.run(
      new RecordInstrument({ ...body, instrument: { ...body.instrument, cites } }, officer),
    );
    expect(result.streams.map(({ stream }) => stream)).toEqual([
      'instrument-wbv-2025-11',
      'instrument-nota-2025-04-22',
    ]);
    const again = await application.run(
      new RecordInstrument(
        {
          instrument: {
            id: 'wbv-2026-1',
            kind: 'wbv',
            cites: [{ id: 'nota-2025-04-22', kind: 'nota', title: 'x' }],
          },
        },
        officer,
      ),
    );
    expect(again.recorded).toHaveLength(1);
    await expect(
      application.run(
        new RecordInstrument(
          { instrument: { id: 'wbv-2026-2', kind: 'wbv', cites: [{ id: 'nota-x' }] } },
          officer,
        ),
      ),
    ).rejects.toMatchObject({
      faults: [{ code: 'cited-instrument-unknown', path: 'instrument.cites[0].kind' }],
    });
  });

  it('says which event a correction means by its type, and asks for the id where there are several', async () => {
    await record();
    await publish();
    const correct = (body: unknown) => application.run(new CorrectRecording('wbv-2025-11', body, officer));
    const reason = 'read wrongly';
    await correct({ event: 'PublicationRecorded', set: { publishedOn: '2025-08-17' }, reason });
    expect(await segou('2025-08-20')).toMatchObject({ level: 'higher' });
    const ofAct = { event: 'ActRecorded', set: { provisions: decision().acts[0]!.provisions }, reason };
    await expect(correct(ofAct)).rejects.toMatchObject({
      faults: [{ code: 'changes-nothing', path: 'set' }],
    });
    await expect(correct({ event: 'DateClaimed', void: true, reason })).rejects.toMatchObject({
      faults: [{ code: 'no-such-event', path: 'event' }],
    });
    await expect(correct({ event: 'ActRecorded', reason })).rejects.toMatchObject({
      faults: [{ code: 'void-or-set', path: '' }],
    });
    await correct({ event: 'PublicationRecorded', void: true, reason });
    await publish(officer, { gazette: 'stcrt-2025-2', publishedOn: '2025-09-01' });
    expect(await segou('2025-08-25')).toMatchObject({ state: 'unknown' });
    await correct({ event: 'PublicationRecorded', set: { gazette: 'stcrt-2025-3' }, reason });
    await expect(correct({ event: 'RecordingCorrected', void: true, reason })).rejects.toMatchObject({
      faults: [{ code: 'event-ambiguous', path: 'event' }],
    });
  });

  it('corrects what was attested of a country', async () => {
    await application.run(new AttestCoverage('Mali', coverage, officer));
    const correction = { event: 'CoverageAttested', set: { through: '2025-06-04' }, reason: 'searched less' };
    const result = await application.run(new CorrectCountryRecording('ML', correction, officer));
    expect(result.recorded).toMatchObject([{ country: 'ML', instrument: null, type: 'RecordingCorrected' }]);
    expect(await segou('2025-01-01')).toMatchObject({ coverage: { attestedThrough: '2025-06-04' } });
  });

  it('refuses evidence with the paths its caller sent', async () => {
    await record();
    const items = [{ id: 'a', country: 'Mali', measure: 'Deaths', value: { kind: 'exact', value: '3' } }];
    await expect(
      application.run(new RecordEvidence('wbv-2025-11', { items, more: 1 }, officer)),
    ).rejects.toMatchObject({
      code: 'invalid-input',
      faults: expect.arrayContaining([
        expect.objectContaining({ path: 'more', code: 'unknown-field' }),
        expect.objectContaining({ path: 'items[0].value.value' }),
        expect.objectContaining({ path: 'items[0].measureInWords', code: 'missing-field' }),
      ]) as unknown,
    });
  });
});

describe('a write', () => {
  it('returns only when the answers of this process hold it', async () => {
    const ledger = openMemoryLedger();
    const slow = new Proxy(ledger, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name, target);
        if (name !== 'subscribe')
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        return (after: Parameters<Ledger['subscribe']>[0], listener: SubscriptionListener) =>
          target.subscribe(after, {
            ...listener,
            onEvent: async (event) => {
              await new Promise((next) => setTimeout(next, 100));
              await listener.onEvent(event);
            },
          });
      },
    });
    const application = await openApplication({ ledger: { kind: 'opened', ledger: slow } });
    await application.run(new RecordInstrument({ instrument: decision().instrument }, officer));
    expect(await application.ask(new GetInstrument('wbv-2025-11', everybody))).toMatchObject({ etag: '"0"' });
    await application.close();
  });
});
