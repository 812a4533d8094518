import type { DataOf, InstrumentId } from '@peildatum/policy';

import { isRecord } from '../completing/complete.js';

type InstrumentData = DataOf<'InstrumentRecorded'>;

/** The event data of a completed `instrument` object: the id under its own name, of the cited documents only the citation. */
export function instrumentDataOf(completed: Readonly<Record<string, unknown>>): InstrumentData {
  const { id, cites, ...rest } = completed;
  return { instrument: id, ...rest, cites: citationsOf(cites) } as unknown as InstrumentData;
}

/** The citations in a completed list of cited documents. */
export function citationsOf(cites: unknown): unknown {
  if (!Array.isArray(cites)) return cites;
  return cites.map((cited: unknown) =>
    isRecord(cited)
      ? {
          ...('id' in cited ? { instrument: cited['id'] } : {}),
          locator: cited['locator'],
          purpose: cited['purpose'],
        }
      : cited,
  );
}

/** A completed cited document as the first mention of it records it. */
export function mentionDataOf(
  cited: Readonly<Record<string, unknown>>,
  classification: InstrumentData['classification'],
): InstrumentData {
  const { id, kind, kindInWords, title, reference, ecli, caseNumber, issuer, signedOn, links } = cited;
  return {
    instrument: id as InstrumentId,
    holding: 'referenced',
    kind,
    kindInWords,
    title,
    reference,
    ecli,
    caseNumber,
    issuer,
    signatory: null,
    legalBasis: [],
    signedOn,
    classification,
    attachments: [],
    coordination: [],
    withheld: [],
    cites: [],
    links,
  } as unknown as InstrumentData;
}
