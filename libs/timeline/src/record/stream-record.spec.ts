import type { Recorded } from '@peildatum/policy';
import { StreamRecord } from './stream-record.js';

const event = (revision: number): Recorded => ({
  id: `id-${revision}`,
  stream: 'country-ML',
  revision,
  position: String(revision + 1),
  recordedAt: '2025-06-04T10:00:00.000Z',
  actor: 'officer',
  event: {
    type: 'NoPolicyStated',
    data: {
      country: 'ML',
      from: '..',
      until: '2023-02',
      source: { instrument: null, rank: 6, locator: `é “${revision}”` },
    },
  } as Recorded['event'],
});

describe('the events of a stream', () => {
  it('read alike at rest, awake, and half of each', () => {
    const stream = new StreamRecord();
    const recorded = [0, 1, 2].map(event);
    recorded.slice(0, 2).forEach((one, at) => stream.append(at * 10, one));
    stream.rest();
    stream.append(20, recorded[2]!);
    for (let rests = 0; rests < 2; rests += 1, stream.rest()) {
      expect(stream.first(3)).toEqual(recorded);
      expect(stream.first(stream.countAt(11))).toEqual(recorded.slice(0, 2));
      expect(stream.effective(1)).toEqual([
        { recorded: recorded[0], event: recorded[0]!.event, corrections: [] },
      ]);
      expect(stream.typesOf(3)).toEqual(Array(3).fill('NoPolicyStated'));
    }
  });
});
