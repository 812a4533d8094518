import type { PolicyEvent, PolicyEventType } from '@peildatum/policy';

/** What happened to an act after it was issued. */
const aftermaths: ReadonlySet<PolicyEventType> = new Set<PolicyEventType>([
  'InstrumentRectified',
  'InstrumentWithdrawn',
  'ProvisionLapsed',
  'MoratoriumExtended',
]);

/** What few events hold. */
export type Held = 'comparisons' | 'cites' | 'aftermath';

/** Whether events ever held what few of them do, so that the others need not be read for it. */
export class EverHeld implements Record<Held, boolean> {
  /** A comparison of two scales. */
  comparisons = false;
  /** Another document that is cited. */
  cites = false;
  /** A rectification, withdrawal, lapse or extension. */
  aftermath = false;

  note(event: PolicyEvent): void {
    if (aftermaths.has(event.type)) this.aftermath = true;
    const said = saidBy(event);
    if (isFilled(said['comparisons'])) this.comparisons = true;
    if (isFilled(said['cites'])) this.cites = true;
  }
}

/** The fields of an event, or those that a correction puts in their place. */
function saidBy({ type, data }: PolicyEvent): Readonly<Record<string, unknown>> {
  if (type !== 'RecordingCorrected') return data as Readonly<Record<string, unknown>>;
  return data.change.kind === 'void' ? {} : data.change.fields;
}

function isFilled(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0;
}
