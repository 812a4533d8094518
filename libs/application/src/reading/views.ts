import type { Gazetteer } from '@peildatum/gazetteer';
import { ledgerStream, type Recorded } from '@peildatum/policy';
import { Timeline } from '@peildatum/timeline';

import type { Asker } from '../caller.js';
import { LedgerUnreadable } from '../errors.js';
import { isOpen, opennessOf, type Openness } from '../log/instrument-in-stream.js';

/**
 * The timeline as each asker may see it. One holds everything; as long as anything confidential is recorded
 * there is a second, fed without it, for everybody without clearance: what is not in it cannot be betrayed.
 */
export class Views {
  readonly #gazetteer: Gazetteer;
  readonly #everything: Timeline;
  #public: Timeline | null = null;
  readonly #descriptions = new Map<string, Recorded[]>();
  /** Of the streams of which not everything is for everybody. */
  readonly #closed = new Map<string, Openness>();
  /** How many events of such a stream the public's timeline holds. */
  readonly #shown = new Map<string, number>();
  /** Whether something that the public's timeline was fed with or without became confidential or public. */
  #hasMoved = false;
  /** How often something that was recorded before became confidential or public. */
  #moves = 0;

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

  /** Another text whenever what this asker may see has become other; what is kept from the asker does not change it. */
  version(asker: Asker): string {
    return `${this.#moves} ${this.for(asker).length}`;
  }

  /**
   * Takes events in, in log order. Where something older became confidential or public the public's timeline is first built anew from
   * `reread`, which gives all that was taken in before: until then everybody is answered as before, and nobody from events that are not yet
   * sorted out. Rejects with LedgerUnreadable, and as `reread` does; the same events may then be given again.
   */
  async take(batch: readonly Recorded[], reread: () => AsyncIterable<readonly Recorded[]>): Promise<void> {
    const fresh = new Set(batch.map(({ id }) => id));
    for (const stream of this.#describedIn(batch)) this.#consider(stream, fresh);
    if (this.#hasMoved || (this.#public === null && this.#closed.size > 0)) await this.#rebuild(reread);
    for (const recorded of batch) takeIn(this.#everything, recorded);
    this.#public?.apply(this.#visible(batch));
  }

  async #rebuild(reread: () => AsyncIterable<readonly Recorded[]>): Promise<void> {
    this.#shown.clear();
    const rebuilt = this.#closed.size === 0 ? null : new Timeline(this.#gazetteer);
    if (rebuilt !== null) for await (const batch of reread()) rebuilt.apply(this.#visible(batch));
    this.#public = rebuilt;
    if (this.#hasMoved) this.#moves += 1;
    this.#hasMoved = false;
  }

  /** What is left of a stream is counted from zero: a gap would betray that something was left out. */
  #visible(batch: readonly Recorded[]): readonly Recorded[] {
    return batch.flatMap((recorded) => {
      const openness = this.#closed.get(recorded.stream) ?? null;
      if (openness === null) return [recorded];
      if (!isOpen(recorded, openness)) return [];
      const revision = this.#shown.get(recorded.stream) ?? 0;
      this.#shown.set(recorded.stream, revision + 1);
      return [{ ...recorded, revision }];
    });
  }

  /** The streams of instruments that the batch describes anew. */
  #describedIn(batch: readonly Recorded[]): ReadonlySet<string> {
    const touched = new Set<string>();
    for (const recorded of batch) {
      const { type } = recorded.event;
      if (type !== 'InstrumentRecorded' && type !== 'RecordingCorrected') continue;
      if (recorded.stream === ledgerStream) continue;
      const known = this.#descriptions.get(recorded.stream) ?? [];
      if (known.some(({ id }) => id === recorded.id)) continue;
      this.#descriptions.set(recorded.stream, [...known, recorded]);
      touched.add(recorded.stream);
    }
    return touched;
  }

  /** The public's timeline stays right as long as nothing that was there before became confidential or public. */
  #consider(stream: string, fresh: ReadonlySet<string>): void {
    const described = this.#descriptions.get(stream) ?? [];
    const before = this.#closed.get(stream) ?? null;
    const openness = opennessOf(described);
    const after = openness.confidential || openness.apart.size > 0 ? openness : null;
    if (after === null) this.#closed.delete(stream);
    else this.#closed.set(stream, after);
    const older = described.filter(({ id }) => !fresh.has(id));
    const isTurned = older.length > 0 && before?.confidential !== after?.confidential;
    const isMoved = older.some((one) => isShown(one, before) !== isShown(one, after));
    if (isTurned || isMoved) this.#hasMoved = true;
  }
}

function isShown(recorded: Recorded, openness: Openness | null): boolean {
  return openness === null || isOpen(recorded, openness);
}

function takeIn(timeline: Timeline, recorded: Recorded): void {
  try {
    timeline.apply([recorded]);
  } catch (cause) {
    throw new LedgerUnreadable(recorded.stream, recorded.revision, recorded.id, { cause });
  }
}
