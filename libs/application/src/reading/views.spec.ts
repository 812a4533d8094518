import { openGazetteer } from '@peildatum/gazetteer';
import type { DataOf, InstrumentId, PolicyEvent, Recorded } from '@peildatum/policy';

import { Views } from './views.js';

const everybody = { clearance: 'public' } as const;
const cleared = { clearance: 'confidential' } as const;
type Description = Pick<DataOf<'InstrumentRecorded'>, 'holding' | 'classification'>;

/** A log of descriptions, one after the other. */
class Log {
  readonly events: Recorded[] = [];

  described(id: string, description: Description): Recorded {
    return this.#write(id, {
      type: 'InstrumentRecorded',
      data: {
        instrument: id as InstrumentId,
        ...description,
        kind: 'nota',
        kindInWords: null,
        title: null,
        reference: null,
        ecli: null,
        caseNumber: null,
        issuer: null,
        signatory: null,
        legalBasis: [],
        signedOn: null,
        attachments: [],
        coordination: [],
        withheld: [],
        cites: [],
        links: [],
      },
    });
  }

  reclassified({ id, stream }: Recorded, classification: Description['classification']): Recorded {
    const data = {
      corrects: id,
      change: { kind: 'replace' as const, fields: { classification } },
      reason: 'classified anew',
    };
    return this.#write(stream.replace('instrument-', ''), { type: 'RecordingCorrected', data });
  }

  #write(id: string, event: PolicyEvent): Recorded {
    const stream = `instrument-${id}`;
    const recorded: Recorded = {
      id: `00000000-0000-5000-8000-${String(this.events.length).padStart(12, '0')}`,
      stream,
      revision: this.events.filter((one) => one.stream === stream).length,
      position: String(this.events.length + 1),
      recordedAt: '2031-01-01T12:00:00.000Z',
      actor: 'recorder',
      event,
    };
    this.events.push(recorded);
    return recorded;
  }
}

const open = { holding: 'held', classification: 'public' } as const;
const secret = { holding: 'held', classification: 'confidential' } as const;
const mentionedBySecret = { holding: 'referenced', classification: 'confidential' } as const;
const mentioned = { holding: 'referenced', classification: 'public' } as const;

let log: Log;
let views: Views;
beforeEach(() => {
  log = new Log();
  views = new Views(openGazetteer());
});

/** Takes in what was written since, one event at a time, as a subscription would give it. */
async function take(from: number): Promise<void> {
  for (const [index, recorded] of log.events.slice(from).entries())
    await views.take([recorded], async function* () {
      yield log.events.slice(0, from + index);
    });
}
const shown = (asker: { readonly clearance: 'public' | 'confidential' }) => views.for(asker).instrumentIds();

describe('what everybody sees', () => {
  it('holds nothing confidential at any moment, also while it is being sorted out for the first time', async () => {
    log.described('nota-open', open);
    await take(0);
    const hidden = log.described('nota-secret', secret);
    let letGo = (): void => undefined;
    const gate = new Promise<void>((resolve) => (letGo = resolve));
    const taking = views.take([hidden], async function* () {
      await gate;
      yield log.events.slice(0, 1);
    });
    expect([shown(everybody), shown(cleared)]).toEqual([['nota-open'], ['nota-open']]);
    letGo();
    await taking;
    expect([shown(everybody), shown(cleared)]).toEqual([['nota-open'], ['nota-open', 'nota-secret']]);
  });

  it('holds a document that was first cited by a confidential one as soon as a public one cites it, counted from zero', async () => {
    log.described('report', mentionedBySecret);
    await take(0);
    expect(shown(everybody)).toEqual([]);
    log.described('report', mentioned);
    await take(1);
    expect(shown(everybody)).toEqual(['report']);
    const history = views.for(everybody).instrumentHistory('report' as InstrumentId);
    expect(history.map(({ revision, position }) => [revision, position])).toEqual([[0, '2']]);
    expect(views.for(cleared).instrumentHistory('report' as InstrumentId)).toHaveLength(2);
  });

  it('holds of a confidential document that a public one cites the mention alone', async () => {
    log.described('nota-secret', secret);
    log.described('nota-secret', mentioned);
    await take(0);
    const history = views.for(everybody).instrumentHistory('nota-secret' as InstrumentId);
    expect(history.map(({ event }) => (event.data as Description).holding)).toEqual(['referenced']);
  });

  it('follows a correction of the classification, both ways', async () => {
    const document = log.described('nota-open', open);
    await take(0);
    log.reclassified(document, 'confidential');
    await take(1);
    expect(shown(everybody)).toEqual([]);
    log.reclassified(document, 'public');
    await take(2);
    expect(shown(everybody)).toEqual(['nota-open']);
  });
});

describe('the version of what everybody sees', () => {
  it('stays while only confidential things are recorded, and changes when something public is, or is made confidential', async () => {
    const document = log.described('nota-open', open);
    await take(0);
    const first = views.version(everybody);
    log.described('nota-secret', secret);
    log.described('nota-secret-2', secret);
    await take(1);
    expect(views.version(everybody)).toBe(first);
    expect(views.version(cleared)).not.toBe(first);
    log.reclassified(document, 'confidential');
    await take(3);
    expect(views.version(everybody)).not.toBe(first);
  });
});
