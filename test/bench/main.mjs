import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { History } from './facts/history.mjs';
import { questionsAbout } from './facts/questions.mjs';
import { storeHistory } from './facts/stored-log.mjs';
import { inventedWorld } from './facts/world.mjs';
import { appending } from './figures/appending.mjs';
import { askingCases } from './figures/asking-cases.mjs';
import { auditing } from './figures/auditing.mjs';
import { answeringOverHttp } from './figures/answering-over-http.mjs';
import { governing } from './figures/governing.mjs';
import { mapping } from './figures/mapping.mjs';
import { rebuilding, timelineFrom } from './figures/rebuilding.mjs';
import { throughTheClient } from './figures/through-the-client.mjs';
import { readOptions, usage, UsageError } from './options.mjs';
import { machine, versions } from './report/machine.mjs';
import { asTable } from './report/table.mjs';

/** Runs what was asked for in a folder of its own, which is removed afterwards, and prints every figure, met or not. */
async function run(options) {
  const file = options.json === null ? null : await openForWriting(options.json);
  const folder = await mkdtemp(join(tmpdir(), 'peildatum-bench-'));
  const report = {
    machine: machine(folder),
    versions: versions(),
    seed: options.seed,
    engine: options.engine,
    effort: options.effort,
    settings: null,
    figures: [],
  };
  try {
    await measure(options, folder, report);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  process.stdout.write(asTable(report));
  await file?.writeFile(`${JSON.stringify(report, null, 2)}\n`);
  await file?.close();
}

/** Minutes before it is needed, so that a wrong path is told at once. */
async function openForWriting(path) {
  try {
    return await open(path, 'w');
  } catch (error) {
    throw new UsageError(`${path} cannot be written: ${error.message}`, { cause: error });
  }
}

async function measure(options, folder, report) {
  const { only, engine, effort, seed } = options;
  const world = inventedWorld();
  if (engine === 'kurrentdb') {
    progress('our engine and the bare client');
    report.figures.push(...(await throughTheClient({ only, seed, world, effort })));
    return;
  }
  if (only.includes('append')) {
    progress('append and group commit');
    const { figures, settings } = await appending({ engine, folder, seed, world, effort });
    report.settings = settings;
    report.figures.push(...figures);
  }
  if (['rebuild', 'governing', 'map', 'case', 'audit'].some((name) => only.includes(name)))
    for (const facts of options.sizes)
      report.figures.push(
        ...(await inMemory(options, { facts, folder: join(folder, `log-${facts}`), world })),
      );
  if (only.includes('http')) {
    for (const facts of options.httpSizes) {
      progress(`${facts.toLocaleString('en')} facts: answers over HTTP`);
      report.figures.push(...(await answeringOverHttp({ folder, facts, seed, effort })).figures);
    }
  }
  report.figures.sort((a, b) => groupOf(report.figures, a) - groupOf(report.figures, b));
}

/** The figures of one size of log: those on the timeline that is built from it. */
async function inMemory({ only, auditSizes, engine, effort, seed }, { facts, folder, world }) {
  const shown = facts.toLocaleString('en');
  progress(`${shown} facts: writing the log`);
  const history = new History(world, facts, seed);
  const ledger = await storeHistory(history, engine, folder);
  const figures = [];
  let timeline;
  if (only.includes('rebuild')) {
    progress(`${shown} facts: rebuild and memory`);
    const rounds = roundsFor(facts, effort);
    const rebuilt = await rebuilding({ engine, ledger, folder, facts, history, world, rounds });
    timeline = rebuilt.timeline;
    figures.push(...rebuilt.figures);
  } else {
    timeline = await timelineFrom(ledger, world.gazetteer);
  }
  if (only.includes('audit') && auditSizes.includes(facts)) {
    progress(`${shown} facts: audit`);
    const rounds = effort === 'quick' || facts >= 50_000 ? 1 : 3;
    figures.push(...(await auditing({ engine, ledger, folder, timeline, facts, rounds })).figures);
  }
  await ledger.close();
  await rm(folder, { recursive: true, force: true });
  const questions = questionsAbout(history, world, seed);
  if (only.includes('governing')) {
    progress(`${shown} facts: which acts govern`);
    figures.push(...(await governing({ timeline, history, questions, facts, effort })).figures);
  }
  if (only.includes('map')) {
    progress(`${shown} facts: map`);
    figures.push(...(await mapping({ timeline, history, world, questions, facts, effort })).figures);
  }
  if (only.includes('case')) {
    progress(`${shown} facts: cases`);
    figures.push(...(await askingCases({ timeline, questions, facts, effort, seed })).figures);
  }
  return figures;
}

function roundsFor(facts, effort) {
  if (facts >= 1_000_000) return 2;
  if (effort === 'quick') return 3;
  return facts >= 100_000 ? 5 : 7;
}

/** Figures of one name stand together, in the order in which the names first came. */
function groupOf(figures, { name }) {
  return figures.findIndex((one) => one.name === name);
}

function progress(what) {
  if (process.stderr.isTTY) process.stderr.write(`\x1b[2K\r${what} …\r`);
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(usage);
  else await run(options);
  if (process.stderr.isTTY) process.stderr.write('\x1b[2K\r');
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${usage}`);
  process.exitCode = 2;
}
