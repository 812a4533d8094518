import type { PolicyEvent } from '@peildatum/policy';
import { streamOf } from './events.js';
import { Scribe } from './scribe.js';

/** The log of these events, each recorded a minute after the one before it, each in its own stream. */
export function written(...events: readonly PolicyEvent[]): Scribe {
  const scribe = new Scribe();
  for (const event of events) scribe.write(streamOf(event), event);
  return scribe;
}
