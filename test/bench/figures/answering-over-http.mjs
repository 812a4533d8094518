import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { History } from '../facts/history.mjs';
import { questionsAbout } from '../facts/questions.mjs';
import { storeHistory } from '../facts/stored-log.mjs';
import { realWorld } from '../facts/world.mjs';
import { startServer } from '../http/child.mjs';
import { bodyOf, load } from '../http/load.mjs';
import { inTurn } from '../rounds.mjs';
import { quantityFigure, ratioFigure } from './figure.mjs';

const CONNECTIONS = 16;
const grading = 'grading of a region';
const constant = 'constant route, equal bytes';

/**
 * One region on one day over HTTP, against a Nest-on-Fastify route that serialises prepared objects of the same bodies.
 * Both servers run in processes of their own; the load comes from this one.
 * Thousands of different questions are asked in turn, so that remembering the last few answers gains nothing.
 */
export async function answeringOverHttp({ folder, facts, seed, effort }) {
  const world = realWorld();
  const history = new History(world, facts, seed);
  const ledgerFolder = join(folder, `http-${facts}`);
  await (await storeHistory(history, 'embedded', ledgerFolder)).close();
  const paths = questionsAbout(history, world, seed)
    .filter(({ region, date }) => region !== null && world.gazetteer.existenceOn(region, date) === 'exists')
    .slice(0, effort === 'quick' ? 256 : 4096)
    .map(
      ({ country, region, date }) => `/v1/countries/${country}/regions/${region}/grading?peildatum=${date}`,
    );
  const ours = await startServer(join(import.meta.dirname, '../http/peildatum-server.mjs'), ledgerFolder);
  try {
    await untilReady(ours.port);
    const bodies = await bodiesOf(ours.port, paths);
    const file = join(folder, `answers-${facts}.json`);
    await writeFile(file, JSON.stringify(bodies.map((body) => JSON.parse(body))));
    const theirs = await startServer(join(import.meta.dirname, '../http/constant-server.mjs'), file);
    try {
      return await compare({ ours, theirs, paths, bodies, facts, effort });
    } finally {
      await theirs.stop();
    }
  } finally {
    await ours.stop();
  }
}

async function compare({ ours, theirs, paths, bodies, facts, effort }) {
  const constantPaths = paths.map((_, number) => `/v1/constants/${number}`);
  const constants = await bodiesOf(theirs.port, constantPaths);
  constants.forEach((body, number) => {
    if (body !== bodies[number]) throw new Error(`${paths[number]}: the constant route gives another body`);
  });
  const processor = { [grading]: 0, [constant]: 0 };
  const answered = { [grading]: 0, [constant]: 0 };
  const milliseconds = effort === 'quick' ? 300 : 1_000;
  const side = (name, server, asked) => async () => {
    const before = await server.processorTime();
    const result = await load(server.port, asked, { connections: CONNECTIONS, milliseconds });
    processor[name] += (await server.processorTime()) - before;
    answered[name] += result.answered;
    return result.answered;
  };
  const rates = await inTurn(
    {
      [constant]: side(constant, theirs, constantPaths),
      [grading]: side(grading, ours, paths),
    },
    { rounds: effort === 'quick' ? 3 : 5, warmUp: 3 },
  );
  const each = (name) => ({ what: name, median: processor[name] / answered[name], rounds: [] });
  return {
    figures: [
      ratioFigure({
        name: 'http',
        facts,
        unit: 'answers/s',
        subject: grading,
        against: constant,
        rates,
        aim: { atLeast: 0.7 },
      }),
      quantityFigure({
        name: 'http, processor time',
        facts,
        unit: 'µs/answer',
        what: grading,
        value: each(grading).median,
        aside: each(constant),
      }),
      quantityFigure({
        name: 'http, size of a body',
        facts,
        unit: 'bytes',
        what: 'mean',
        value: bodies.reduce((sum, body) => sum + Buffer.byteLength(body), 0) / bodies.length,
      }),
    ],
  };
}

async function bodiesOf(port, paths) {
  const bodies = [];
  for (let from = 0; from < paths.length; from += CONNECTIONS)
    bodies.push(
      ...(await Promise.all(paths.slice(from, from + CONNECTIONS).map((path) => bodyOf(port, path)))),
    );
  return bodies;
}

async function untilReady(port) {
  for (;;) {
    const { status } = await fetch(`http://127.0.0.1:${port}/health/ready`);
    if (status === 200) return;
    await sleep(50);
  }
}
