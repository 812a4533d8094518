import { createHash } from 'node:crypto';
import canonicalizeModule from 'canonicalize';
import { formatBounds, fromDayNumber, type DayNumber, type Effective } from '@peildatum/policy';
import { countriesOf, type ActNode } from './record/act-node.js';
import type { PolicyRecord } from './record/policy-record.js';

const canonicalize = canonicalizeModule as unknown as (value: unknown) => string | undefined;

/**
 * SHA-256, hexadecimal, over the canonical JSON (RFC 8785) of every effect the log has now, one a line, sorted: what each act
 * says of each topic with its entry, validity and history, every absence and attestation, every document's other facts;
 * with event ids and effective moments of recording; without positions, checkpoints, gazetteer and labels. Equal logs give equal hashes.
 */
export function projectionHash(record: PolicyRecord): string {
  const hash = createHash('sha256');
  for (const line of effects(record).sort()) hash.update(line).update('\n');
  return hash.digest('hex');
}

function effects(record: PolicyRecord): string[] {
  const prefix = record.log.length;
  const lines: string[] = [];
  const write = (effect: Record<string, unknown>) => lines.push(canonicalize(effect)!);
  for (const code of record.countryCodes()) {
    const { absences, attested } = record.country(code)!.factsAt(prefix);
    for (const one of absences)
      write({ country: code, kind: 'absence', event: one.event, content: one.data });
    for (const one of attested)
      write({ country: code, kind: 'coverage', event: one.event, content: one.data });
  }
  for (const id of record.instrumentIds(prefix)) {
    const instrument = record.instrument(id)!;
    for (const node of instrument.acts) for (const effect of actEffects(node, record)) write(effect);
    for (const one of Object.values(instrument.factsAt(prefix)!)
      .filter(Array.isArray)
      .flat() as Effective[]) {
      if (one.event.type !== 'ActRecorded') {
        write({ instrument: id, kind: one.event.type, event: one.recorded.id, content: one.event.data });
      }
    }
  }
  return lines;
}

function actEffects(node: ActNode, record: PolicyRecord): Record<string, unknown>[] {
  const common = {
    instrument: node.instrument,
    part: node.parts,
    kind: 'act',
    rank: node.rank,
    entry: formatBounds(node.entry.bounds),
    worksBackTo: day(node.entry.worksBackTo ?? Infinity),
    endsOn: day(node.endsOn),
    withdrawnFrom: day(node.withdrawnFrom),
    events: node.eventIds.split(',').sort(),
    recordedAt: record.log.recordedAt(node.knownFrom + 1),
  };
  const pairs = [...node.stated].flatMap(([country, topics]) =>
    [...topics].map(([topic, provisions]) => ({ country, topic, provisions })),
  );
  const stated = pairs.map(({ country, topic, provisions }) => {
    return {
      ...common,
      country,
      topic,
      content: provisions.map((one) => ({
        part: one.part,
        lapsedFrom: day(one.lapsedFrom),
        texts: one.texts.map((text) => ({ from: day(text.from), provision: text.provision })),
      })),
      extensions: node.extensions.map((one) => ({
        entersOn: day(one.entersOn),
        worksBackTo: day(one.worksBackTo ?? Infinity),
        until: day(one.until),
      })),
    };
  });
  const sections = [...countriesOf(node)]
    .filter((country) => node.sections.has(country))
    .map((country) => ({ ...common, country, topic: null, content: 'section' }));
  return [...stated, ...sections];
}

function day(number: DayNumber): string | null {
  return Number.isFinite(number) ? fromDayNumber(number) : null;
}
