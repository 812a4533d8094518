// `npm run demo [-- --once] [--port N] [--lang en]`: records the history of Mali, shows what applied when, shows on a ledger of invented
// facts what a publication makes certain, and serves. Every step is a command that a person could have typed.
// Its two ledgers live in a fresh folder under the system's folder for temporary files: never ./data, no trace of an earlier demo, and
// two demos at once never meet. The folder is removed when the demo ends.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { ensureBuilt, root } from './ensure-built.mjs';

const dates = ['2022-06-01', '2023-06-01', '2025-05-20', '2025-07-01'];
const invented = {
  gazette: 'stcrt-2025-99999',
  on: '2025-08-20',
  dayAfter: '2025-08-21',
  through: '2025-12-31',
};
const attestedFrom = '2025-06-05';
const actor = 'demo';

const texts = {
  nl: {
    usage: 'Gebruik: npm run demo [-- --once] [-- --port N] [-- --lang nl|en]',
    record: 'De geschiedenis van Mali wordt vastgelegd.',
    table: "Alle regio's van Mali op vier dagen; – is een regio die er toen niet was.",
    answer: 'Eén antwoord voluit.',
    example:
      'Een tweede register, met een verzonnen datum: WBV 2025/11 in de Staatscourant van 20 augustus 2025.',
    compare:
      'Wat er voor 21 augustus 2025 vast te stellen is: zonder en met de (verzonnen) bekendmaking, en na het zoeken.',
    before: 'zonder bekendmaking',
    published: 'met bekendmaking',
    attested: 'en doorzocht',
    certain: 'Zeker geworden',
    open: 'Nog niet vast te stellen',
    taken: (port) => `Poort ${port} is al in gebruik. Kies een andere: npm run demo -- --port ${port + 1}`,
    serving: 'Het register van stap 1 staat nu open, om te lezen. Bijvoorbeeld:',
    beside: 'Of ernaast, in een tweede venster:',
    failed: (command, status) => `${command} eindigde met ${status}.`,
    done: 'Klaar; de map van deze demo is weer weg.',
    badPort: (text) => `--port ${text}: moet een getal van 0 tot en met 65535 zijn`,
  },
  en: {
    usage: 'Usage: npm run demo [-- --once] [-- --port N] [-- --lang nl|en]',
    record: 'The history of Mali is recorded.',
    table: 'All regions of Mali on four days; – is a region that was not there then.',
    answer: 'One answer in full.',
    example: 'A second ledger, with an invented date: WBV 2025/11 in the Staatscourant of 20 August 2025.',
    compare:
      'What can be established for 21 August 2025: without and with the (invented) publication, and after searching.',
    before: 'not published',
    published: 'published',
    attested: 'and searched',
    certain: 'Became certain',
    open: 'Still cannot be established',
    taken: (port) => `Port ${port} is taken. Choose another: npm run demo -- --port ${port + 1}`,
    serving: 'The ledger of step 1 is now open for reading. For instance:',
    beside: 'Or beside it, in a second window:',
    failed: (command, status) => `${command} ended with ${status}.`,
    done: 'Done; the folder of this demo is gone again.',
    badPort: (text) => `--port ${text}: must be a number from 0 through 65535`,
  },
};

let said;
const options = readOptions();
if (options !== undefined) await main(options).catch(stop);

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        once: { type: 'boolean', default: false },
        port: { type: 'string', default: '3000' },
        lang: { type: 'string', default: 'nl' },
      },
    });
    if (texts[values.lang] === undefined) throw new Error('--lang: nl | en');
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65535)
      throw new Error(texts[values.lang].badPort(values.port));
    return { once: values.once, port: Number(values.port), language: values.lang };
  } catch (error) {
    process.stderr.write(`${error.message}\n${texts.nl.usage}\n${texts.en.usage}\n`);
    process.exitCode = 2;
    return undefined;
  }
}

async function main({ once, port, language }) {
  const t = texts[language];
  if (!once && port !== 0 && !(await isFree(port))) throw new Error(t.taken(port));
  await ensureBuilt();
  const cli = await import(new URL('../apps/cli/dist/index.js', import.meta.url).href);
  const folder = mkdtempSync(join(tmpdir(), 'peildatum-demo-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.on('exit', remove);
  said = { t, language, cli, page: pageFor(cli, language) };
  try {
    const history = join(folder, 'mali');
    await recordHistory(history);
    await showTable(history);
    await showAnswer(history);
    await showExample(join(folder, 'voorbeeld'));
    if (!once) await serve(history, port);
    say(['', t.done]);
  } finally {
    remove();
  }
}

function pageFor(cli, language) {
  const width = cli.widthOfTerminal(process.stdout.columns, process.env.COLUMNS);
  return { language, width, countries: new Map([['ML', { nl: 'Mali', en: 'Mali' }]]) };
}

async function recordHistory(ledger) {
  title(1, said.t.record);
  await command(['record', ...maliFiles(), '--actor', actor], ledger, 'policy-files/mali/*.yaml');
}

async function showTable(ledger) {
  title(2, said.t.table);
  const maps = [];
  for (const date of dates) maps.push({ title: date, map: await mapOf(ledger, date) });
  say(said.cli.sideBySide(said.page, maps));
}

async function showAnswer(ledger) {
  title(3, said.t.answer);
  await command(['lookup', 'ML', 'Ségou', '--peildatum', '2025-07-01'], ledger);
}

async function showExample(ledger) {
  title(4, said.t.example, true);
  await command(
    ['record', ...maliFiles(), '--actor', actor, '--example'],
    ledger,
    'policy-files/mali/*.yaml',
    true,
  );
  const before = await mapOf(ledger, invented.dayAfter);
  await command(
    ['publish', 'wbv-2025-11', '--gazette', invented.gazette, '--on', invented.on, '--actor', actor],
    ledger,
    undefined,
    true,
  );
  const published = await mapOf(ledger, invented.dayAfter);
  await command(
    [
      'attest',
      'ML',
      '--from',
      attestedFrom,
      '--through',
      invented.through,
      '--sources',
      'Staatscourant',
      '--actor',
      actor,
    ],
    ledger,
    undefined,
    true,
  );
  const attested = await mapOf(ledger, invented.dayAfter);
  title(5, said.t.compare, true);
  const page = { ...said.page, width: said.page.width - said.cli.markWidth(said.language) };
  const maps = [
    { title: said.t.before, map: before },
    { title: said.t.published, map: published },
    { title: said.t.attested, map: attested },
  ];
  say(said.cli.sideBySide(page, maps, { readings: true }), true);
  const certain = (map) =>
    map.regions.filter(({ certainty }) => certainty === 'certain').map(({ region }) => region.name);
  const already = new Set(certain(before));
  const open = attested.regions
    .filter(({ certainty }) => certainty !== 'certain')
    .map(({ region }) => region.name);
  say(
    [
      '',
      `${said.t.certain}: ${
        certain(attested)
          .filter((name) => !already.has(name))
          .join(', ') || '–'
      }.`,
      `${said.t.open}: ${open.join(', ') || '–'}.`,
    ],
    true,
  );
}

async function serve(ledger, port) {
  // A process group of its own: Ctrl-C reaches the server once, through this process, and a second signal would end it at once.
  const child = spawn(
    process.execPath,
    [peildatum(), 'serve', '--port', String(port), '--ledger', ledger, '--lang', said.language],
    {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
      detached: true,
      env: { ...process.env, COLUMNS: String(said.page.width), PEILDATUM_TOKENS: '' },
    },
  );
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal)));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => child.kill('SIGTERM'));
  process.once('exit', () => child.kill('SIGTERM'));
  say(['']);
  const url = await Promise.race([addressOf(child.stderr), ended.then(() => undefined)]);
  if (url !== undefined)
    say([
      '',
      said.t.serving,
      `  ${url}/v1/countries/ML/gradings?peildatum=2023-06-01`,
      `  ${url}/v1/countries/ML/regions/${encodeURIComponent('Ségou')}/grading?peildatum=2025-07-01`,
      said.t.beside,
      `  npx --no-install peildatum map ML --peildatum 2023-06-01 --ledger ${ledger}`,
    ]);
  const status = await ended;
  if (status !== 0) throw new Error(said.t.failed('serve', status));
}

/** Passes on what the server tells people, and gives the address once it has told all of it. */
function addressOf(stream) {
  return new Promise((resolve) => {
    let told = '';
    stream.setEncoding('utf8').on('data', (text) => {
      process.stderr.write(text);
      told += text;
      const url = /http:\/\/\S+/.exec(told)?.[0];
      if (url !== undefined && told.includes('Ctrl-C')) resolve(url);
    });
  });
}

/** Runs a command of the product as a person would, the command itself shown above what it says. */
async function command(words, ledger, files, example = false) {
  const shown =
    files === undefined
      ? words
      : [words[0], files, ...words.filter((word) => !word.endsWith('.yaml')).slice(1)];
  say([`$ npx --no-install peildatum ${[...shown, '--ledger', ledger].map(quoted).join(' ')}`], example);
  const status = await start(words, ledger, 'inherit').ended;
  if (status !== 0) throw new Error(said.t.failed(`peildatum ${words[0]}`, status));
  say([''], example);
}

async function mapOf(ledger, date) {
  const { child, ended } = start(['map', 'ML', '--peildatum', date, '--json'], ledger, 'pipe');
  let text = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) text += chunk;
  const status = await ended;
  if (status !== 0) throw new Error(said.t.failed('peildatum map', status));
  return JSON.parse(text);
}

function start(words, ledger, stdout) {
  const child = spawn(
    process.execPath,
    [peildatum(), ...words, '--ledger', ledger, '--lang', said.language],
    {
      cwd: root,
      stdio: ['ignore', stdout, 'inherit'],
      env: { ...process.env, COLUMNS: String(said.page.width) },
    },
  );
  return {
    child,
    ended: new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal))),
  };
}

function peildatum() {
  return join(root, 'apps', 'cli', 'bin', 'peildatum.js');
}

function maliFiles() {
  const folder = join('policy-files', 'mali');
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name));
}

function title(number, text, example = false) {
  say([...(example || number === 1 ? [] : ['']), `== ${number}. ${text}`], example);
}

/** Lines, all of them marked where they are about the ledger of invented facts. */
function say(lines, example = false) {
  process.stdout.write(`${said.cli.printable(lines, said.language, example).join('\n')}\n`);
}

function quoted(word) {
  return /^[\w./:@=*–-]+$/.test(word) || /^\p{L}+$/u.test(word) ? word : `'${word}'`;
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

function stop(error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
