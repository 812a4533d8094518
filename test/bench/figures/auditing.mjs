import { buildEventCodec } from '@peildatum/ledger';
import { eventSchemas } from '@peildatum/policy';
import { auditBlocks, auditJson, auditOf } from '@peildatum/reports';
import { resolveMoments } from '@peildatum/timeline';
import { databaseIn } from '../facts/stored-log.mjs';
import { openRaw, scanAndParse } from '../raw-driver.mjs';
import { inTurn } from '../rounds.mjs';
import { ratioFigure } from './figure.mjs';

const codec = buildEventCodec(eventSchemas);
const forms = {
  json: ({ audit }) => auditJson(audit),
  text: ({ audit }) => auditBlocks(audit, 'nl'),
};

/** An audit of everything that is recorded, written and thrown away, against reading and parsing the same log with nothing else done. */
export async function auditing({ engine, ledger, folder, timeline, facts, rounds }) {
  if (engine !== 'embedded') return { figures: [] };
  const scan = 'libsql scan with JSON.parse';
  const bare = openRaw(databaseIn(folder));
  const sides = { [scan]: () => scanAndParse(bare) };
  for (const [form, write] of Object.entries(forms))
    sides[subjectOf(form)] = async () => {
      let written = 0;
      for await (const piece of write({ audit: auditOver(timeline, ledger) }))
        written += typeof piece === 'string' ? piece.length : 1;
      if (written === 0) throw new Error('the audit is empty');
      return timeline.length;
    };
  const rates = await inTurn(sides, { rounds, warmUp: 1, collect: true });
  bare.close();
  return {
    figures: Object.keys(forms).map((form) =>
      ratioFigure({
        name: `audit, ${form}`,
        facts,
        unit: 'events/s',
        subject: subjectOf(form),
        against: scan,
        rates,
        aim: { atLeast: 0.2 },
      }),
    ),
  };
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
