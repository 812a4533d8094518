import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../support/kurrentdb-stand-in/dist/main.js', import.meta.url));

/** The stand-in on a core of its own, so that what it costs is not counted as ours. */
export async function startStandInProcess() {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = await once(createInterface(child.stdout), 'line');
  return {
    url: JSON.parse(line).url,
    stop: async () => {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}
