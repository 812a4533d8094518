import { buildEventCodec } from '@peildatum/ledger';
import { eventSchemas } from '@peildatum/policy';
import { auditBlocks, auditJson, auditLists, auditOf, collected } from '@peildatum/reports';
import { resolveMoments } from '@peildatum/timeline';
import { databaseIn } from '../facts/stored-log.mjs';
import { openRaw, scanAndParse } from '../raw-driver.mjs';
import { inTurn } from '../rounds.mjs';
import { quantityFigure, ratioFigure } from './figure.mjs';

const codec = buildEventCodec(eventSchemas);
const forms = {
  json: ({ audit }) => auditJson(audit),
  text: ({ audit }) => auditBlocks(audit, 'nl'),
};

/** Of more events an audit is not held in memory to be written again. */
const MOST_HELD = 20_000;
const written = 'the same rows once worked out, written as json';

/**
 * An audit of everything that is recorded, written and thrown away, against reading and parsing the same log with nothing else done; and the same
 * rows written when they are there already, which no audit can be faster than.
 */
export async function auditing({ engine, ledger, folder, timeline, facts, rounds }) {
  if (engine !== 'embedded') return { figures: [] };
  const scan = 'libsql scan with JSON.parse';
  const bare = openRaw(databaseIn(folder));
  const sides = { [scan]: () => scanAndParse(bare) };
  for (const [form, write] of Object.entries(forms))
    sides[subjectOf(form)] = async () => {
      await lengthOf(write({ audit: auditOver(timeline, ledger) }));
      return timeline.length;
    };
  const held = timeline.length <= MOST_HELD ? await collected(auditOver(timeline, ledger)) : null;
  let length = 0;
  if (held !== null)
    sides[written] = async () => {
      length = await lengthOf(auditJson(again(held)));
      return timeline.length;
    };
  const rates = await inTurn(sides, { rounds, warmUp: 1, collect: true });
  bare.close();
  const perEvent = (name, subject, aim) =>
    ratioFigure({ name, facts, unit: 'events/s', subject, against: scan, rates, aim });
  return {
    figures: [
      ...Object.keys(forms).map((form) => perEvent(`audit, ${form}`, subjectOf(form), { atLeast: 0.2 })),
      ...(held === null
        ? []
        : [
            perEvent('audit, json, written only', written, null),
            quantityFigure({
              name: 'audit, json, size',
              facts,
              unit: 'characters/event',
              what: 'mean, its lists included',
              value: length / timeline.length,
            }),
          ]),
    ],
  };
}

/** Throws where nothing was written. */
async function lengthOf(pieces) {
  let length = 0;
  for await (const piece of pieces) length += typeof piece === 'string' ? piece.length : 1;
  if (length === 0) throw new Error('the audit is empty');
  return length;
}

/** An audit that was collected, to be read once more. */
function again(answer) {
  const head = Object.fromEntries(Object.entries(answer).filter(([key]) => !auditLists.includes(key)));
  const pieces = (async function* () {
    for (const list of auditLists) for (const row of answer[list]) yield { list, row };
  })();
  return { head, pieces };
}

function subjectOf(form) {
  return `audit of the whole log, ${form}`;
}

function auditOver(timeline, ledger) {
  const { moments } = resolveMoments({}, '2027-01-01T12:00:00.000Z');
  return auditOf(
    { by: 'recording', from: '1979-01-01', to: '2100-01-01', country: null, actor: null },
    {
      timeline,
      events: (from, until) => eventsOf(ledger, from, until),
      countryName: (country) => ({ nl: country, en: country }),
      moments,
      actorsShown: true,
    },
  );
}

async function* eventsOf(ledger, from, until) {
  let ordinal = 0;
  for await (const envelope of ledger.readAll()) {
    if (ordinal >= until) return;
    if (ordinal >= from) {
      const { type, data } = codec.decode(envelope);
      const { recordedAt, actor } = envelope.metadata;
      const { id, stream, revision, position } = envelope;
      yield { id, stream, revision: Number(revision), position, recordedAt, actor, event: { type, data } };
    }
    ordinal += 1;
  }
}
