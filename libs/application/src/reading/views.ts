import type { Gazetteer } from '@peildatum/gazetteer';
import { ledgerStream, type Recorded } from '@peildatum/policy';
import { Timeline } from '@peildatum/timeline';

import type { Asker } from '../caller.js';
import { LedgerUnreadable } from '../errors.js';
import { descriptionIn } from '../log/instrument-in-stream.js';

/**
 * The timeline as each asker may see it. One holds everything; as long as a confidential instrument is recorded
 * there is a second, fed without the streams of such instruments, for everybody without clearance: what is not in it cannot be betrayed.
 */
export class Views {
  readonly #gazetteer: Gazetteer;
  readonly #everything: Timeline;
  #public: Timeline | null = null;
  readonly #descriptions = new Map<string, Recorded[]>();
  #hidden: ReadonlySet<string> = new Set();
  #isSettled = true;

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
    this.#everything = new Timeline(gazetteer);
  }

  get everything(): Timeline {
    return this.#everything;
  }

  for({ clearance }: Asker): Timeline {
    return clearance === 'confidential' ? this.#everything : (this.#public ?? this.#everything);
  }

  /** Takes events in, in log order. {@link settle} must follow before the public is answered. Throws LedgerUnreadable. */
  apply(batch: readonly Recorded[]): void {
    for (const recorded of batch) takeIn(this.#everything, recorded);
    const hidden = this.#hiddenAfter(batch);
    if (hidden !== this.#hidden) {
      this.#hidden = hidden;
      this.#isSettled = false;
    }
    if (this.#isSettled) this.#public?.apply(this.#visible(batch));
  }

  /** Builds the public's timeline anew where an instrument became confidential or public. `reread` gives all that was applied. */
  async settle(reread: () => AsyncIterable<readonly Recorded[]>): Promise<void> {
    if (this.#isSettled) return;
    const hidden = this.#hidden;
    const rebuilt = hidden.size === 0 ? null : new Timeline(this.#gazetteer);
    if (rebuilt !== null) for await (const batch of reread()) rebuilt.apply(this.#visible(batch));
    this.#public = rebuilt;
    this.#isSettled = true;
  }

  #visible(batch: readonly Recorded[]): readonly Recorded[] {
    return batch.filter(({ stream }) => !this.#hidden.has(stream));
  }

  /** The same set where nothing about it changed. */
  #hiddenAfter(batch: readonly Recorded[]): ReadonlySet<string> {
    const touched = new Set<string>();
    for (const recorded of batch) {
      const { type } = recorded.event;
      if (type !== 'InstrumentRecorded' && type !== 'RecordingCorrected') continue;
      if (recorded.stream === ledgerStream) continue;
      const known = this.#descriptions.get(recorded.stream);
      if (known === undefined) this.#descriptions.set(recorded.stream, [recorded]);
      else known.push(recorded);
      touched.add(recorded.stream);
    }
    const changed = [...touched].filter(
      (stream) => this.#isConfidential(stream) !== this.#hidden.has(stream),
    );
    if (changed.length === 0) return this.#hidden;
    const hidden = new Set(this.#hidden);
    for (const stream of changed) if (!hidden.delete(stream)) hidden.add(stream);
    return hidden;
  }

  #isConfidential(stream: string): boolean {
    return descriptionIn(this.#descriptions.get(stream) ?? [])?.classification === 'confidential';
  }
}

function takeIn(timeline: Timeline, recorded: Recorded): void {
  try {
    timeline.apply([recorded]);
  } catch (cause) {
    throw new LedgerUnreadable(recorded.stream, recorded.revision, recorded.id, { cause });
  }
}
