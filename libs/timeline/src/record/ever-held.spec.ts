import type { InstrumentId, PolicyEvent } from '@peildatum/policy';
import { EverHeld, type Held } from './ever-held.js';

const id = 'wbv-2025-1' as InstrumentId;
const other = 'wbv-2025-2' as InstrumentId;

function after(...events: readonly object[]): (what: Held) => boolean {
  const held = new EverHeld();
  for (const event of events) held.note(id, event as PolicyEvent);
  return (what) => held.among(new Set([other, id]), what).has(id);
}

const replaced = (fields: object) => ({
  type: 'RecordingCorrected',
  data: { corrects: 'an-event', reason: 'mistyped', change: { kind: 'replace', fields } },
});

describe('what the events of an instrument ever held', () => {
  it('is nothing before any is recorded, nor of events that leave the lists empty', () => {
    const bare = { type: 'ActRecorded', data: { comparisons: [], cites: [] } };
    const voided = { type: 'RecordingCorrected', data: { change: { kind: 'void' } } };
    for (const held of [after(), after(bare), after(voided), after(replaced({ gazette: 'stcrt-2025-1' }))])
      expect((['comparisons', 'cites', 'aftermath'] as const).filter(held)).toEqual([]);
  });

  it.each(['comparisons', 'cites'] as const)(
    'is told of %s, also where a correction brought them',
    (field) => {
      expect(after({ type: 'AdviceRecorded', data: { [field]: [{}] } })(field)).toBe(true);
      expect(after(replaced({ [field]: [{}] }))(field)).toBe(true);
    },
  );

  it.each(['InstrumentRectified', 'InstrumentWithdrawn', 'ProvisionLapsed', 'MoratoriumExtended'])(
    'counts %s as what happened since',
    (type) => {
      expect(after({ type, data: {} })('aftermath')).toBe(true);
    },
  );

  it('is told of a decision on advice, and of whose it is', () => {
    const held = new EverHeld();
    held.note(id, { type: 'AdviceDecided', data: {} } as PolicyEvent);
    held.note(other, { type: 'AdviceRecorded', data: {} } as PolicyEvent);
    expect([id, other].map((one) => held.has(one, 'decisions'))).toEqual([true, false]);
  });

  it('is told of those among whom it is asked, in their order', () => {
    const held = new EverHeld();
    const event = { type: 'InstrumentWithdrawn', data: {} } as PolicyEvent;
    for (const one of [id, other]) held.note(one, event);
    expect([...held.among(new Set([other, id]), 'aftermath')]).toEqual([other, id]);
    expect([...held.among(new Set([other]), 'aftermath')]).toEqual([other]);
  });
});
