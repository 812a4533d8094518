import type { PolicyEvent, Recorded } from '@peildatum/policy';

const firstMoment = Date.parse('2031-01-01T12:00:00.000Z');
const minute = 60_000;

/** The moment `minutes` after the first recording, RFC 3339. */
export function moment(minutes: number): string {
  return new Date(firstMoment + minutes * minute).toISOString();
}

/** Writes a log as a ledger would give it back: streams with revisions, positions from 1, one recording a minute. */
export class Scribe {
  private readonly written: Recorded[] = [];

  get log(): readonly Recorded[] {
    return this.written;
  }

  /** Records an event, `clockStep` minutes off the regular minute; returns its id. */
  write(stream: string, event: PolicyEvent, clockStep = 0): string {
    const ordinal = this.written.length + 1;
    const id = `00000000-0000-5000-8000-${String(ordinal).padStart(12, '0')}`;
    this.written.push({
      id,
      stream,
      revision: this.written.filter((one) => one.stream === stream).length,
      position: String(ordinal),
      recordedAt: moment(ordinal + clockStep),
      actor: 'recorder',
      event,
    });
    return id;
  }

  /** The effective moment of the last recording so far: what `beschikbaarOp` must be to see all this and no more. */
  get now(): string {
    return this.written.map((one) => one.recordedAt).reduce((a, b) => (a > b ? a : b));
  }
}
