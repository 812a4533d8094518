import type { InstrumentId, PolicyEvent, PolicyEventType } from '@peildatum/policy';

/** What happened to an act after it was issued. */
const aftermaths: ReadonlySet<PolicyEventType> = new Set<PolicyEventType>([
  'InstrumentRectified',
  'InstrumentWithdrawn',
  'ProvisionLapsed',
  'MoratoriumExtended',
]);

/** What few events hold: a comparison of two scales; another document that is cited; a decision on advice; a rectification, withdrawal, lapse or extension. */
export type Held = 'comparisons' | 'cites' | 'decisions' | 'aftermath';

/** Which instruments ever held in an event what few of them do, so that the others need not be looked at for it. */
export class EverHeld {
  private readonly holding: Readonly<Record<Held, Set<InstrumentId>>> = {
    comparisons: new Set(),
    cites: new Set(),
    decisions: new Set(),
    aftermath: new Set(),
  };

  note(id: InstrumentId, event: PolicyEvent): void {
    if (aftermaths.has(event.type)) this.holding.aftermath.add(id);
    if (event.type === 'AdviceDecided') this.holding.decisions.add(id);
    const said = saidBy(event);
    if (isFilled(said['comparisons'])) this.holding.comparisons.add(id);
    if (isFilled(said['cites'])) this.holding.cites.add(id);
  }

  /** Whether an event of the instrument did. */
  has(id: InstrumentId, what: Held): boolean {
    return this.holding[what].has(id);
  }

  /** Those among the instruments, in their order. */
  among(ids: ReadonlySet<InstrumentId>, what: Held): ReadonlySet<InstrumentId> {
    const holding = this.holding[what];
    return new Set([...ids].filter((id) => holding.has(id)));
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
