import type { PolicyEvent, PolicyEventType, Recorded } from '@peildatum/policy';
import type { EventReference } from '../answer.js';

/**
 * An event of which what it says is kept as JSON text: one flat string where the object would be dozens, which matters for
 * memory and for the time that a large log takes to build.
 */
export class RestingEvent {
  readonly type: PolicyEventType;
  private readonly id: string;
  private readonly stream: string;
  private readonly revision: number;
  private readonly position: string;
  private readonly recordedAt: string;
  private readonly actor: string;
  private readonly data: string;

  constructor({ id, stream, revision, position, recordedAt, actor, event }: Recorded) {
    this.type = event.type;
    this.id = id;
    this.stream = stream;
    this.revision = revision;
    this.position = position;
    this.recordedAt = recordedAt;
    this.actor = actor;
    this.data = JSON.stringify(event.data);
  }

  /** The event as it was recorded, another object at each call. */
  recorded(): Recorded {
    const { id, stream, revision, position, recordedAt, actor, type } = this;
    const event = { type, data: JSON.parse(this.data) as unknown } as PolicyEvent;
    return { id, stream, revision, position, recordedAt, actor, event };
  }

  /** By what people find it again; what it says is not read for that. */
  reference(): EventReference {
    const { id, type, stream, position, recordedAt } = this;
    return { id, type, stream, position, recordedAt };
  }
}

/** By what people find a recorded event again. */
export function eventReference({ id, stream, position, recordedAt, event }: Recorded): EventReference {
  return { id, type: event.type, stream, position, recordedAt };
}
