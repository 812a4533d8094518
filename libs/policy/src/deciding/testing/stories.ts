import type { PolicyEvent } from '../../model/events.js';
import { sample } from './scenario.js';

/** Instruments as scenarios need them, each with what its kind has. */
export const wbv = sample('InstrumentRecorded');
export const act = sample('ActRecorded');
export const wbvWithAct: readonly PolicyEvent[] = [wbv, act];

export const nota = sample('InstrumentRecorded', {
  instrument: 'nota-2025-04-22',
  kind: 'nota',
  reference: '1234567',
  signedOn: '2025-04-22',
  cites: [],
});
export const advice = sample('AdviceRecorded');
export const evidence = sample('EvidenceRecorded');

export const moratorium = sample('InstrumentRecorded', {
  instrument: 'moratorium-2025-01-15',
  kind: 'moratorium',
  reference: null,
  signedOn: '2025-01-15',
});
export const moratoriumTerm = {
  country: 'ML',
  topic: 'departure-moratorium',
  citation: null,
  text: null,
  content: {
    kind: 'moratorium',
    until: '2025-07-01',
    lasts: null,
    endsOnEvent: null,
    words: null,
    covers: null,
  },
  refersTo: [],
};
export const moratoriumAct = sample('ActRecorded', {
  instrument: 'moratorium-2025-01-15',
  part: '1',
  entry: { kind: 'day-after-publication' },
  worksBackTo: null,
  endsOn: null,
  appliesTo: null,
  replaces: [],
  provisions: [moratoriumTerm],
  comparisons: [],
  reasons: [],
});
