import type { InstrumentFile } from '@peildatum/intake';
import { Document } from 'yaml';

import type { FactsBeside, Recorded } from './beside.js';

/** Absences of policy that the file states and the register does not have from the same source; the file without the others. */
export async function absencesBeside(
  file: InstrumentFile,
  recorded: Recorded,
): Promise<{ readonly isNews: boolean; readonly content: string; readonly facts: readonly FactsBeside[] }> {
  const proposed = (file['absences'] ?? []) as unknown as readonly Absence[];
  const fresh: Absence[] = [];
  for (const one of proposed) {
    const known = await recorded.absences(one.country);
    const isKnown = known.some(
      ({ from, until, source }) =>
        from === one.from && until === one.until && source.instrument === one.source?.instrument,
    );
    if (!isKnown) fresh.push(one);
  }
  const { absences: _, ...others } = file;
  const left = { ...others, ...(fresh.length === 0 ? {} : { absences: fresh }) };
  const held = proposed.length - fresh.length;
  const told = { instrument: null, facts: 'absences', held, fresh: fresh.length, otherwise: [], perhaps: [] };
  return {
    isNews: Object.keys(left).length > 0,
    content: new Document(left).toString(),
    facts: held === 0 ? [] : [told],
  };
}

interface Absence {
  readonly country: string;
  readonly from: string;
  readonly until: string;
  readonly source?: { readonly instrument?: string };
}
