import { EventIdReused, ImportRefused, InvalidAppend, RevisionConflict } from './errors.js';
import { lineOf, readLine, type ExportedEvent } from './export-line.js';
import type { AppendRequest, EventToAppend, Ledger, RecordedEnvelope } from './port.js';

/**
 * Lines without line ends that can be read twice, from the beginning each time: a function that opens a file, or an
 * array.
 */
export type LineSource = (() => AsyncIterable<string> | Iterable<string>) | readonly string[];

export interface ImportProgress {
  /** `checking`: the pass that stores nothing. `storing`: the pass that appends. */
  readonly phase: 'checking' | 'storing';
  /** Lines of this pass done so far. */
  readonly lines: number;
  /** Lines in the source; null while checking. */
  readonly total: number | null;
}

export interface ImportOptions {
  /** Called for each event while checking; what it throws refuses the line. The place to try a codec. */
  readonly validate?: (event: ImportedEvent) => void;
  /** Called about every thousand lines and at the end of each pass. */
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** An event of a line, as it would be appended. */
export interface ImportedEvent extends EventToAppend {
  readonly stream: string;
  readonly revision: bigint;
  readonly ordinal: number;
}

export interface ImportResult {
  readonly imported: number;
  /** Lines whose events were in the ledger already, equal in every byte. */
  readonly skipped: number;
}

const LINES_AT_ONCE = 1000;

/**
 * Brings an export into a ledger: same order, ids, revisions and metadata, `recordedAt` included.
 *
 * The source is read twice. The first pass checks every line: canonical JSON, ordinals 0, 1, 2 …, revisions 0, 1, 2 …
 * per stream, no id twice, `validate`; and that what the ledger holds already is the beginning of the source, byte
 * for byte. A fault rejects with ImportRefused (with its line) and **nothing has been stored**. The second pass
 * appends what is missing, in batches of a thousand lines, each all or nothing where the engine has `appendAll`.
 * When storage fails on the way the batches before stay stored, and importing the same source again goes on from
 * there. Nobody else may append meanwhile: a stream that moved is refused, an event on another stream would come
 * to stand between those of the source.
 */
export async function importLines(
  ledger: Ledger,
  source: LineSource,
  options: ImportOptions = {},
): Promise<ImportResult> {
  const { total, present } = await check(ledger, source, options);
  await store(ledger, source, total, present, options);
  return { imported: total - present, skipped: present };
}

async function check(
  ledger: Ledger,
  source: LineSource,
  options: ImportOptions,
): Promise<{ total: number; present: number }> {
  const recorded = ledger.readAll()[Symbol.asyncIterator]();
  const ids = new Map<string, number>();
  const lengths = new Map<string, number>();
  let line = 0;
  let present = 0;
  let ended = false;
  try {
    for await (const text of open(source)) {
      line += 1;
      const read = exportedEventIn(text, line);
      if (read.ordinal !== line - 1)
        throw new ImportRefused(line, 'wrong-ordinal', `ordinal ${read.ordinal} where ${line - 1} is next`);
      const length = lengths.get(read.stream) ?? 0;
      if (read.revision !== length)
        throw new ImportRefused(
          line,
          'wrong-revision',
          `revision ${read.revision} of ${read.stream} where ${length} is next`,
        );
      lengths.set(read.stream, length + 1);
      const earlier = ids.get(read.event.id);
      if (earlier !== undefined)
        throw new ImportRefused(line, 'event-id-repeated', `id ${read.event.id} is that of line ${earlier}`);
      ids.set(read.event.id, line);
      validate(read, line, options);
      if (!ended) {
        const next: IteratorResult<RecordedEnvelope> = await recorded.next();
        if (next.done === true) ended = true;
        else if (lineOf(line - 1, next.value) === text) present += 1;
        else
          throw new ImportRefused(
            line,
            'differs-from-ledger',
            `the ledger has event ${next.value.id} (${next.value.stream} at revision ${next.value.revision}) in this place`,
          );
      }
      if (line % LINES_AT_ONCE === 0) options.onProgress?.({ phase: 'checking', lines: line, total: null });
    }
  } finally {
    await recorded.return?.();
  }
  options.onProgress?.({ phase: 'checking', lines: line, total: line });
  return { total: line, present };
}

async function store(
  ledger: Ledger,
  source: LineSource,
  total: number,
  present: number,
  options: ImportOptions,
): Promise<void> {
  let line = 0;
  let batch: ExportedEvent[] = [];
  for await (const text of open(source)) {
    line += 1;
    if (line <= present) continue;
    const read = exportedEventIn(text, line);
    if (line > total || read.ordinal !== line - 1)
      throw new ImportRefused(line, 'source-changed', 'the source is not the one that was checked');
    batch.push(read);
    if (batch.length === LINES_AT_ONCE) {
      await appendBatch(ledger, batch);
      batch = [];
      options.onProgress?.({ phase: 'storing', lines: line, total });
    }
  }
  if (line !== total)
    throw new ImportRefused(line + 1, 'source-changed', `${total} lines were checked, ${line} found`);
  if (batch.length > 0) await appendBatch(ledger, batch);
  options.onProgress?.({ phase: 'storing', lines: line, total });
}

/** Events of one stream that follow one another go into one append. */
function requestsFor(batch: readonly ExportedEvent[]): AppendRequest[] {
  const requests: { stream: string; expected: AppendRequest['expected']; events: EventToAppend[] }[] = [];
  for (const { stream, revision, event } of batch) {
    const last = requests.at(-1);
    if (last?.stream === stream) last.events.push(event);
    else requests.push({ stream, expected: revision === 0 ? 'none' : BigInt(revision - 1), events: [event] });
  }
  return requests;
}

async function appendBatch(ledger: Ledger, batch: readonly ExportedEvent[]): Promise<void> {
  const requests = requestsFor(batch);
  try {
    if (ledger.appendAll !== undefined) await ledger.appendAll(requests);
    else for (const { stream, expected, events } of requests) await ledger.append(stream, expected, events);
  } catch (error) {
    if (!(
      error instanceof EventIdReused ||
      error instanceof RevisionConflict ||
      error instanceof InvalidAppend
    ))
      throw error;
    const line = (batch[0] as ExportedEvent).ordinal + 1;
    throw new ImportRefused(
      line,
      'event-refused',
      `in this line or the ${batch.length - 1} after it: ${error.message}`,
      {
        cause: error,
      },
    );
  }
}

function exportedEventIn(text: string, line: number): ExportedEvent {
  const read = readLine(text);
  if ('reason' in read) throw new ImportRefused(line, read.reason, read.detail);
  return read;
}

function validate(read: ExportedEvent, line: number, options: ImportOptions): void {
  if (options.validate === undefined) return;
  try {
    options.validate({
      ...read.event,
      stream: read.stream,
      revision: BigInt(read.revision),
      ordinal: read.ordinal,
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ImportRefused(line, 'event-refused', detail, { cause: error });
  }
}

function open(source: LineSource): AsyncIterable<string> | Iterable<string> {
  return typeof source === 'function' ? source() : source;
}
