/** The moments at which the events of a log for golden files stand recorded, by type; all others came first. */
const recordedAt: Readonly<Record<string, string>> = {
  PublicationRecorded: '2026-01-20T09:00:00.000Z',
  RecordingCorrected: '2026-02-03T09:00:00.000Z',
};
const first = '2026-01-10T09:00:00.000Z';

/**
 * An exported log as it would be had its events been recorded at those moments, each with an id that tells its place: what is answered from it
 * depends on nothing but the events and the product.
 */
export function withFixedMoments(exported: string): string {
  const lines = exported
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; type: string; metadata: { recordedAt: string } });
  let text = lines
    .map((line) => ({ ...line, metadata: { ...line.metadata, recordedAt: recordedAt[line.type] ?? first } }))
    .map((line) => JSON.stringify(line))
    .join('\n');
  for (const [ordinal, { id }] of lines.entries())
    text = text.replaceAll(id, `00000000-0000-5000-8000-${String(ordinal + 1).padStart(12, '0')}`);
  return `${text}\n`;
}
