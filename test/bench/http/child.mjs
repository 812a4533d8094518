import { fork } from 'node:child_process';
import { once } from 'node:events';

/** In the child: tells the parent the port, answers how much processor time was used, stops when told or left alone. */
export function serveParent(port, stop) {
  const end = async () => {
    await stop();
    process.exit(0);
  };
  process.on('message', (message) => {
    if (message === 'stop') return end();
    const { user, system } = process.cpuUsage();
    process.send(user + system);
  });
  process.once('disconnect', end);
  process.send(port);
}

/** In the parent: a server in a process of its own. Rejects when it ends before it listens. */
export async function startServer(script, ...words) {
  const child = fork(script, words, { execArgv: ['--max-old-space-size=4096'] });
  const answer = async () => {
    const ended = new AbortController();
    const exit = once(child, 'exit', { signal: ended.signal }).then(([code]) => {
      throw new Error(`${script} ended with ${code}`);
    });
    try {
      const [message] = await Promise.race([once(child, 'message', { signal: ended.signal }), exit]);
      return message;
    } finally {
      ended.abort();
      exit.catch(() => undefined);
    }
  };
  const port = await answer();
  return {
    port,
    /** Microseconds of processor time since it started, all threads. */
    async processorTime() {
      child.send('processor time');
      return answer();
    },
    async stop() {
      const exit = once(child, 'exit');
      child.send('stop');
      await exit;
    },
  };
}
