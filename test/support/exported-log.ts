import type { PolicyEvent, Recorded } from '@peildatum/policy';

interface ExportedLine {
  readonly id: string;
  readonly ordinal: number;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly data: unknown;
  readonly metadata: { readonly recordedAt: string; readonly actor: string };
}

/** The events of an exported ledger, read by nothing but JSON.parse; the place of an event in an embedded ledger is its ordinal plus one. */
export function readExportedLog(text: string): Recorded[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ExportedLine)
    .map(({ id, ordinal, stream, revision, type, data, metadata }) => ({
      id,
      stream,
      revision,
      position: String(ordinal + 1),
      recordedAt: metadata.recordedAt,
      actor: metadata.actor,
      event: { type, data } as PolicyEvent,
    }));
}
