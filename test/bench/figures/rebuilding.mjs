import { buildEventCodec } from '@peildatum/ledger';
import { eventSchemas } from '@peildatum/policy';
import { Timeline } from '@peildatum/timeline';
import { databaseIn } from '../facts/stored-log.mjs';
import { openRaw, scanAndParse } from '../raw-driver.mjs';
import { inTurn } from '../rounds.mjs';
import { quantityFigure, ratioFigure } from './figure.mjs';

const rebuild = 'read, decode and apply';
const EVENTS_AT_ONCE = 1000;
const codec = buildEventCodec(eventSchemas);

/**
 * Building the timeline anew from the log, against reading and parsing the same log with nothing else done; and what the
 * timeline then holds in memory. Gives the timeline built last.
 */
export async function rebuilding({ engine, ledger, folder, facts, history, world, rounds }) {
  const scan = engine === 'embedded' ? 'libsql scan with JSON.parse' : 'JSON.parse of the same texts';
  const bare = engine === 'embedded' ? openRaw(databaseIn(folder)) : null;
  const texts = bare === null ? await textsOf(ledger) : null;
  let timeline = null;
  const rates = await inTurn(
    {
      [scan]: () => (bare === null ? parseAll(texts) : scanAndParse(bare)),
      [rebuild]: async () => {
        timeline = null;
        timeline = await timelineFrom(ledger, world.gazetteer);
        return timeline.length;
      },
    },
    { rounds, warmUp: facts < 50_000 ? 5 : facts < 1_000_000 ? 1 : 0, collect: true },
  );
  const dataBytes =
    bare === null
      ? texts.reduce((sum, text, at) => sum + (at % 2 === 0 ? Buffer.byteLength(text) : 0), 0)
      : bare.prepare('SELECT sum(length(CAST(data AS BLOB))) FROM events').raw(true).all()[0][0];
  bare?.close();
  timeline = null;
  const before = memoryInUse();
  timeline = await timelineFrom(ledger, world.gazetteer);
  const bytes = memoryInUse() - before;
  return {
    timeline,
    figures: [
      ratioFigure({
        name: 'rebuild',
        facts,
        unit: 'events/s',
        subject: rebuild,
        against: scan,
        rates,
        aim: { atLeast: 0.4 },
      }),
      quantityFigure({
        name: 'memory',
        facts,
        unit: 'bytes/fact',
        what: 'timeline with its events',
        value: bytes / history.facts,
        aside: {
          what: 'JSON of their data in the log',
          median: dataBytes / history.facts,
          rounds: [],
        },
      }),
    ],
  };
}

/** The timeline as a server builds it when it starts: pages of the log, decoded, applied. */
export async function timelineFrom(ledger, gazetteer) {
  const timeline = new Timeline(gazetteer);
  let batch = [];
  for await (const envelope of ledger.readAll()) {
    const { type, data } = codec.decode(envelope);
    batch.push({
      id: envelope.id,
      stream: envelope.stream,
      revision: Number(envelope.revision),
      position: envelope.position,
      recordedAt: envelope.metadata.recordedAt,
      actor: envelope.metadata.actor,
      event: { type, data },
    });
    if (batch.length < EVENTS_AT_ONCE) continue;
    timeline.apply(batch);
    batch = [];
  }
  timeline.apply(batch);
  return timeline;
}

/** Bytes that nothing can free: what is in use after every reachable collection. */
function memoryInUse() {
  for (let n = 0; n < 4; n += 1) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function textsOf(ledger) {
  const texts = [];
  for await (const { data, metadata } of ledger.readAll())
    texts.push(JSON.stringify(data), JSON.stringify(metadata));
  return texts;
}

function parseAll(texts) {
  let parsed = null;
  for (const text of texts) parsed = JSON.parse(text);
  return parsed === null ? 0 : texts.length / 2;
}
