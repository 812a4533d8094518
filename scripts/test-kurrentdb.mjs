// `npm run test:kurrentdb`: the conformance kit on a real KurrentDB server. Takes the one of KURRENTDB_TEST_URL; else starts a container and removes
// it afterwards. Where there is neither, says so and ends with 2: nothing was tested.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { ensureBuilt, root } from './ensure-built.mjs';

const image = process.env.KURRENTDB_TEST_IMAGE ?? 'kurrentplatform/kurrentdb:26.0';
const settings = {
  KURRENTDB_CLUSTER_SIZE: '1',
  KURRENTDB_INSECURE: 'true',
  KURRENTDB_RUN_PROJECTIONS: 'None',
  KURRENTDB_TELEMETRY_OPTOUT: 'true',
  KURRENTDB_MEM_DB: 'true',
  KURRENTDB_MAX_APPEND_SIZE: '16777216',
};

const asked = process.env.KURRENTDB_TEST_URL;
if (asked !== undefined) process.exitCode = await kit(asked);
else {
  const engine = ['docker', 'podman'].find(
    (name) => spawnSync(name, ['info'], { timeout: 20_000 }).status === 0,
  );
  if (engine === undefined) {
    process.stdout.write(
      'skipped: no container engine answers here (docker, podman), and KURRENTDB_TEST_URL is not set: nothing was tested\n',
    );
    process.exitCode = 2;
  } else process.exitCode = await inContainer(engine);
}

async function inContainer(engine) {
  const environment = Object.entries(settings).flatMap(([name, value]) => ['--env', `${name}=${value}`]);
  const words = ['run', '--detach', '--rm', '--publish', '127.0.0.1::2113', ...environment, image];
  const container = execFileSync(engine, words, { encoding: 'utf8' }).trim();
  try {
    const address = execFileSync(engine, ['port', container, '2113/tcp'], { encoding: 'utf8' }).split(
      '\n',
    )[0];
    await live(`http://${address}/health/live`);
    return await kit(`kurrentdb://${address}?tls=false`);
  } finally {
    spawnSync(engine, ['stop', '--time', '5', container]);
  }
}

async function live(url) {
  for (let waited = 0; waited < 120; waited += 1) {
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 204 || status === 200) return;
    await pause(1_000);
  }
  throw new Error(`the server did not come to life: ${image}`);
}

async function kit(url) {
  await ensureBuilt();
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const child = spawn(
    process.execPath,
    [...flags, jest, 'kurrentdb.conformance', '-t', 'KURRENTDB_TEST_URL'],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, KURRENTDB_TEST_URL: url },
    },
  );
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}
