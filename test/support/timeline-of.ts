import type { PolicyEvent, Recorded } from '@peildatum/policy';
import { Timeline } from '@peildatum/timeline';
import { testGazetteer } from './histories/gazetteer.js';
import { written } from './histories/written.js';

const gazetteer = testGazetteer();

/** A timeline of the test's geography that has seen this log. */
export function timelineOf(log: readonly Recorded[]): Timeline {
  const timeline = new Timeline(gazetteer);
  timeline.apply(log);
  return timeline;
}

/** A timeline that has seen these events, recorded one after the other. */
export function timelineAfter(...events: readonly PolicyEvent[]): Timeline {
  return timelineOf(written(...events).log);
}
