import type { PolicyEvent } from '@peildatum/policy';
import { EverHeld } from './ever-held.js';

function after(...events: readonly object[]): EverHeld {
  const held = new EverHeld();
  for (const event of events) held.note(event as PolicyEvent);
  return held;
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
      expect(held).toMatchObject({ comparisons: false, cites: false, aftermath: false });
  });

  it.each(['comparisons', 'cites'] as const)(
    'is told of %s, also where a correction brought them',
    (field) => {
      expect(after({ type: 'AdviceRecorded', data: { [field]: [{}] } })[field]).toBe(true);
      expect(after(replaced({ [field]: [{}] }))[field]).toBe(true);
    },
  );

  it.each(['InstrumentRectified', 'InstrumentWithdrawn', 'ProvisionLapsed', 'MoratoriumExtended'])(
    'counts %s as what happened since',
    (type) => {
      expect(after({ type, data: {} }).aftermath).toBe(true);
    },
  );
});
