import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectFaults } from '../deciding/faults.js';
import { eventShapes } from '../deciding/shapes/events.js';
import type { PolicyEventType } from './events.js';
import { eventSchemas, eventVersions } from './schema.js';
import type { JsonFields } from './upcasters.js';

const folder = join(import.meta.dirname, 'fixtures');
const types = Object.keys(eventShapes) as PolicyEventType[];

/** SHA-256 of every fixture, first twelve digits: what was released is added to and never changed. */
const released: Readonly<Record<string, string>> = {
  'ActRecorded.v1': 'b7e78b45d07a',
  'ActRecorded.v2': '8825f20be24c',
  'AdviceDecided.v1': '9cf45df85a3c',
  'AdviceRecorded.v1': 'c1cd531bdb79',
  'AdviceRecorded.v2': 'f96adcbf5600',
  'ChangeAssessed.v1': '83b59c889341',
  'ContradictionNoted.v1': 'de12d9bd01e4',
  'ContradictionNoted.v2': '9a5752ea5f89',
  'CourtFindingNoted.v1': '0988ea6809e3',
  'CourtFindingNoted.v2': '0988ea6809e3',
  'CoverageAttested.v1': '5607bf3f4bc1',
  'DateClaimed.v1': 'adef7cdc9c8b',
  'DisclosureRecorded.v1': '605e77c05104',
  'EvidenceRecorded.v1': '24f19f9bf8ce',
  'EvidenceRecorded.v2': '9088c3f049df',
  'ExampleLedgerOpened.v1': 'f1a3816bc877',
  'InstrumentRecorded.v1': '42dcc59dffc1',
  'InstrumentRectified.v1': 'a34a2c978b48',
  'InstrumentRectified.v2': '18de19a7f713',
  'InstrumentWithdrawn.v1': 'c2c6967e1f9b',
  'MoratoriumExtended.v1': 'c7fabfca7883',
  'NoPolicyStated.v1': 'bb9dbf2cbfa4',
  'ProvisionLapsed.v1': 'f0afa21f9723',
  'ProvisionLapsed.v2': 'f0afa21f9723',
  'PublicationRecorded.v1': 'f205eb2356e7',
  'RecordingCorrected.v1': 'e37c015460b1',
  'RecordingCorrected.v2': 'e37c015460b1',
  'SectionRenumbered.v1': '407d1b9a07ef',
  'SectionRenumbered.v2': '65930a57af7b',
};

function fixture(type: string, version: number): { readonly text: string; readonly data: JsonFields } {
  const text = readFileSync(join(folder, `${type}.v${version}.json`), 'utf8');
  return { text, data: JSON.parse(text) as JsonFields };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

const versions = eventSchemas.flatMap(({ type, version, upcasters }) =>
  Array.from({ length: version }, (_, index) => ({ type, version: index + 1, current: version, upcasters })),
);

describe('the released shapes of events', () => {
  it('has a version for every event type and no other', () => {
    expect(Object.keys(eventVersions).sort()).toEqual([...types].sort());
    expect(eventSchemas.map(({ type }) => type).sort()).toEqual([...types].sort());
  });

  it('keeps one fixture for every version of every type and no other', () => {
    const expected = versions.map(({ type, version }) => `${type}.v${version}.json`);
    expect(readdirSync(folder).sort()).toEqual(expected.sort());
  });

  it.each(versions)(
    'reads $type version $version as its current shape',
    ({ type, version, current, upcasters }) => {
      let { data } = fixture(type, version);
      for (let from = version; from < current; from += 1) data = upcasters[from]!(data);
      const faults = collectFaults();
      expect(eventShapes[type](data, faults)).toBe(true);
      expect(faults.found).toEqual([]);
    },
  );

  it.each(versions)('has not changed the fixture of $type version $version', ({ type, version }) => {
    expect({ [`${type}.v${version}`]: digest(fixture(type, version).text) }).toEqual({
      [`${type}.v${version}`]: released[`${type}.v${version}`],
    });
  });

  it.each(types)('says what is missing from %s, field by field', (type) => {
    const { data } = fixture(type, eventVersions[type]);
    for (const field of Object.keys(data)) {
      const { [field]: _left, ...rest } = data;
      const faults = collectFaults();
      expect(eventShapes[type](rest, faults)).toBe(false);
      expect(faults.found).toMatchObject([{ code: 'missing-field', path: field }]);
    }
  });
});
