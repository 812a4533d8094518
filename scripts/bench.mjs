// Measures the product against bare counterparts and prints ratios; see docs/explanation/performance.md. Never a test.
import { spawn } from 'node:child_process';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, root } from './ensure-built.mjs';

await ensureBuilt();
const heap = Math.min(16_384, Math.floor((totalmem() / 2 ** 20) * 0.75));
const flags = ['--expose-gc', `--max-old-space-size=${heap}`];
const child = spawn(
  process.execPath,
  [...flags, join(root, 'test/bench/main.mjs'), ...process.argv.slice(2)],
  {
    stdio: 'inherit',
  },
);
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
});
