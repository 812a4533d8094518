import { backfill, type Backfill, type InstrumentFile, type GivenVersion } from '@peildatum/intake';
import { isCivilDate } from '@peildatum/policy';

import type { ApplicationParts } from '../application-parts.js';
import { InvalidInput, Refused, type LocatedFault } from '../errors.js';
import { readDocumentText } from '../files/document-text.js';
import { recordIn } from '../writing/handlers.js';
import { requestOfPlainFiles } from '../writing/requests.js';
import type { BackfillTexts, DatedText } from './command.js';
import { dateFault, locatedFault } from './faults.js';
import { recordedTexts } from './recorded-texts.js';
import type { BackfillResult } from './results.js';
import { versionReport } from './version-report.js';

/** Reads the texts and records what changed in them. Rejects with InvalidInput or Refused, then having stored nothing. */
export async function backfillTexts(
  parts: ApplicationParts,
  { texts, options, writer, onProgress }: BackfillTexts,
): Promise<BackfillResult> {
  const { ledger, live, gazetteer } = parts;
  const given = givenVersions(texts);
  const { everything } = live;
  const recorded = await recordedTexts(ledger, everything.instrumentIds(), everything.recordedCountries());
  const of = given.length;
  const worked = backfill(
    given,
    recorded,
    gazetteer,
    { isWhole: options.whole, attests: options.attest },
    (done) => onProgress({ stage: 'reading', done, of }),
  );
  if (worked.faults.length > 0) throw new Refused(worked.faults.map(locatedFault));
  const files = filesOf(worked);
  let events = 0;
  let position: string | null = null;
  for (const [index, { name, file }] of files.entries()) {
    const result = await recordIn(parts, requestOfPlainFiles([{ name, raw: file }]), writer);
    events += result.recorded.length;
    position = result.position;
    onProgress({ stage: 'recording', done: index + 1, of: files.length });
  }
  return {
    versions: worked.versions.map((version) => versionReport(version, gazetteer)),
    ...countriesIn(worked.countries),
    repeated: events === 0,
    events,
    position: position ?? (await ledger.head()),
    example: live.isExample,
  };
}

function givenVersions(texts: readonly DatedText[]): GivenVersion[] {
  const faults: LocatedFault[] = [];
  const given: GivenVersion[] = [];
  for (const { name, content, date } of texts) {
    const read = readDocumentText({ name, content });
    if (!isCivilDate(date)) faults.push(dateFault(name, date));
    if (read.kind === 'unreadable') faults.push(read.fault);
    else if (isCivilDate(date)) given.push({ name, date, raw: read.text });
  }
  if (faults.length > 0) throw new InvalidInput(faults);
  return given;
}

function filesOf({ versions, countries }: Backfill): { name: string; file: InstrumentFile }[] {
  const ofVersions = versions.flatMap(({ name, file }) => (file === null ? [] : [{ name, file }]));
  return countries === null ? ofVersions : [...ofVersions, { name: 'countries', file: countries }];
}

function countriesIn(file: InstrumentFile | null): Pick<BackfillResult, 'attested' | 'absences'> {
  const list = (key: string): unknown[] =>
    file !== null && Array.isArray(file[key]) ? (file[key] as unknown[]) : [];
  return {
    attested: (list('coverage') as BackfillResult['attested']).map(({ country, from, through }) => ({
      country,
      from,
      through,
    })),
    absences: (list('absences') as BackfillResult['absences']).map(({ country, from, until }) => ({
      country,
      from,
      until,
    })),
  };
}
