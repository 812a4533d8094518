import { InstrumentNotFound } from '../errors.js';
import { everybody, officer, openApplication, type TestedApplication } from '../testing/open-application.js';
import { jsonFile } from '../testing/samples.js';
import { CorrectRecording, RecordDossiers, RecordEvidence, RecordInstrument } from '../writing/commands.js';
import {
  GetGrading,
  GetInstrument,
  GetInstrumentHistory,
  ListCountries,
  ListInstruments,
} from './queries.js';

const nota = {
  instrument: {
    id: 'nota-2025-04-22',
    kind: 'nota',
    signedOn: '2025-04-22',
    classification: 'confidential',
    cites: [{ id: 'toelt-1', kind: 'other', kindInWords: 'rapport' }],
  },
  advice: [
    {
      country: 'Tsjaad',
      points: [{ number: '1', topic: 'article-15c', summary: { nl: 'Geheim.', en: 'Secret.' } }],
    },
  ],
};

describe('a confidential instrument', () => {
  let application: TestedApplication;

  beforeEach(async () => {
    application = await openApplication();
    await application.run(new RecordInstrument({ instrument: { id: 'wbv-2025-1', kind: 'wbv' } }, officer));
    await application.run(new RecordDossiers([jsonFile('nota.json', nota)], officer));
  });

  afterEach(() => application.close());

  const listed = async (asker = everybody): Promise<string[]> =>
    (await application.ask(new ListInstruments(asker))).instruments.map(({ instrument }) => instrument);
  const secret = async (asker = everybody): Promise<boolean> => {
    const question = new GetGrading({ country: 'TD', peildatum: '2025-06-01' }, asker);
    return JSON.stringify(await application.ask(question)).includes('nota-2025-04-22');
  };

  it('is not there for a caller without clearance, nor what only it cites, nor its country', async () => {
    expect(await listed()).toEqual(['wbv-2025-1']);
    expect(await listed(officer)).toEqual(['nota-2025-04-22', 'toelt-1', 'wbv-2025-1']);
    expect([await secret(), await secret(officer)]).toEqual([false, true]);
    for (const query of [
      new GetInstrument('nota-2025-04-22', everybody),
      new GetInstrumentHistory('nota-2025-04-22', everybody, false),
    ])
      await expect(application.ask<unknown>(query)).rejects.toThrow(InstrumentNotFound);
    const { countries } = await application.ask(new ListCountries(everybody));
    expect(countries.find(({ code }) => code === 'TD')).toMatchObject({ recorded: false });
  });

  it('betrays nothing to a writer without clearance either', async () => {
    const outsider = { ...officer, clearance: 'public' as const };
    await expect(
      application.run(new RecordEvidence('nota-2025-04-22', { items: [] }, outsider)),
    ).rejects.toThrow(InstrumentNotFound);
    const other = { instrument: { ...nota.instrument, title: 'guessed', classification: 'public' } };
    await expect(application.run(new RecordInstrument(other, outsider))).rejects.toMatchObject({
      code: 'refused',
      faults: [{ code: 'instrument-id-taken', path: 'instrument.id' }],
    });
  });

  it('is there for all once it is public, as it was recorded, and gone again when that was a mistake', async () => {
    const correct = (classification: string) =>
      application.run(
        new CorrectRecording(
          'nota-2025-04-22',
          { event: 'InstrumentRecorded', set: { classification }, reason: 'classified anew' },
          officer,
        ),
      );
    await correct('public');
    expect(await listed()).toEqual(['nota-2025-04-22', 'wbv-2025-1']);
    expect(await secret()).toBe(true);
    await correct('confidential');
    expect(await listed()).toEqual(['wbv-2025-1']);
    expect(await secret()).toBe(false);
  });
});
