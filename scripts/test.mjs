// `npm test`: type check, lint, formatting, architecture rules and every tier of tests, each once. Says at the end what was skipped and
// why; the last line counts. A step that fails counts as one failed test. Words after `--` go to jest.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { ensureBuilt, root } from './ensure-built.mjs';

// By its name jest takes this file for a test: it would start itself again.
if (process.env.JEST_WORKER_ID !== undefined) throw new Error('scripts/test.mjs is no test; it runs them');

const started = process.hrtime.bigint();
const bin = (...parts) => join(root, 'node_modules', ...parts);
const tiers = ['spec', 'int.spec', 'prop.spec', 'fault.spec', 'e2e.spec'];
const results = [];
const skipReasons = new Set();

await step('build', () => ensureBuilt().then(() => 0));
if (results[0].passed) await twoAtATime(checks());
const tests = results[0].passed ? await jest() : { passed: 0, failed: 0, skipped: [] };
report();

/** What is looked at without being run, longest first: its name, and the words for node. */
function checks() {
  return [
    ['lint', [bin('eslint', 'bin', 'eslint.js'), '.']],
    ['type check', [bin('typescript', 'bin', 'tsc'), '-p', 'tsconfig.spec.json']],
    ['formatting', [bin('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']],
    [
      'architecture',
      [
        bin('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
        ...['--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'test'],
      ],
    ],
  ];
}

/** Each as a step of its own; the output of one is not mixed with that of another. */
async function twoAtATime(waiting) {
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, words] = next;
      const printed = [];
      const ran = run(words, (text) => void printed.push(text));
      await ran.catch(() => undefined);
      await step(name, () => {
        process.stdout.write(printed.join(''));
        return ran;
      });
    }
  };
  await Promise.all([lane(), lane()]);
}

async function step(name, work) {
  process.stdout.write(`\n== ${name}\n`);
  let passed = false;
  try {
    passed = (await work()) === 0;
  } catch (error) {
    process.stdout.write(`${error.message}\n`);
  }
  process.stdout.write(`${passed ? 'passed' : 'FAILED'}: ${name}\n`);
  results.push({ name, passed });
}

async function jest() {
  process.stdout.write('\n== tests\n');
  const folder = mkdtempSync(join(tmpdir(), 'peildatum-test-'));
  const file = join(folder, 'jest.json');
  try {
    const status = await run([
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      bin('jest', 'bin', 'jest.js'),
      '--json',
      `--outputFile=${file}`,
      // One more than there are cores: much of a test is waiting, for a process to start or for a server that keeps silent.
      `--maxWorkers=${Math.min(2, availableParallelism()) + 1}`,
      ...process.argv.slice(2),
    ]);
    return counted(JSON.parse(readFileSync(file, 'utf8')), status);
  } catch (error) {
    process.stdout.write(`jest gave no result: ${error.message}\n`);
    return { passed: 0, failed: 1, skipped: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A file that could not be run has no test that failed: it counts as one. So does a jest that fails without saying why. */
function counted(json, status) {
  const broken = json.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.every(({ status }) => status !== 'failed'),
  );
  const failed = json.numFailedTests + broken.length;
  const skipped = json.testResults.flatMap((suite) =>
    suite.assertionResults
      .filter(
        ({ status }) =>
          status === 'pending' || status === 'todo' || status === 'skipped' || status === 'disabled',
      )
      .map(({ fullName }) => `${relative(root, suite.name)}: ${fullName}`),
  );
  process.stdout.write('\n');
  for (const tier of tiers) {
    const ofTier = json.testResults.filter(({ name }) => tierOf(name) === tier);
    const count = (wanted) =>
      ofTier.reduce(
        (sum, suite) => sum + suite.assertionResults.filter(({ status }) => status === wanted).length,
        0,
      );
    process.stdout.write(
      `${tier.padEnd(10)} ${ofTier.length} files, ${count('passed')} passed, ${count('failed')} failed\n`,
    );
  }
  for (const { name } of broken) process.stdout.write(`could not be run: ${relative(root, name)}\n`);
  return { passed: json.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed, skipped };
}

function tierOf(name) {
  return /\.((?:int\.|prop\.|fault\.|e2e\.)?spec)\.(?:ts|mjs)$/.exec(name)?.[1];
}

function report() {
  if (tests.skipped.length > 0 || skipReasons.size > 0) {
    process.stdout.write('\nskipped:\n');
    for (const reason of skipReasons) process.stdout.write(`  why: ${reason}\n`);
    for (const name of tests.skipped) process.stdout.write(`  ${name}\n`);
  }
  const failedSteps = results.filter(({ passed }) => !passed).map(({ name }) => name);
  if (failedSteps.length > 0) process.stdout.write(`\nfailed steps: ${failedSteps.join(', ')}\n`);
  const passed = tests.passed + results.length - failedSteps.length;
  const failed = tests.failed + failedSteps.length;
  const seconds = Number((process.hrtime.bigint() - started) / 1_000_000_000n);
  process.stdout.write(
    `\n${Math.floor(seconds / 60)} min ${seconds % 60} s, Node ${process.versions.node}\n`,
  );
  process.stdout.write(
    `tests: ${passed} passed, ${failed} failed${tests.skipped.length > 0 ? `, ${tests.skipped.length} skipped` : ''}\n`,
  );
  process.exitCode = failed > 0 ? 1 : 0;
}

/** Runs node with these words, its output shown as it comes; remembers why tests say that they were skipped. */
function run(words, show = (text) => void process.stdout.write(text)) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8').on('data', (text) => {
        show(text);
        const lines = (rest + text).split('\n');
        rest = lines.pop();
        for (const line of lines) remember(line);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function remember(line) {
  const reason = /^\s*skipped: (.+)$/.exec(line)?.[1];
  if (reason !== undefined) skipReasons.add(reason.trim());
}
