import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { startStandIn } from './stand-in.js';

/**
 * The stand-in as a process of its own: prints one line of JSON with its `url` and `ports` when it is ready, and ends
 * on SIGTERM or SIGINT, or when its standard input ends (so that it does not outlive who started it).
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    nodes: { type: 'string', default: '1' },
    tls: { type: 'boolean', default: false },
    /** Where to write the authority's PEM, with `--tls`. */
    'ca-file': { type: 'string' },
    /** Goes on when standard input ends. */
    detached: { type: 'boolean', default: false },
  },
});
const standIn = await startStandIn({
  port: Number(values.port),
  nodes: Number(values.nodes),
  tls: values.tls,
});
if (values['ca-file'] !== undefined && standIn.authority !== null)
  writeFileSync(values['ca-file'], standIn.authority);
process.stdout.write(`${JSON.stringify({ url: standIn.url, ports: standIn.ports })}\n`);
const end = (): void => void standIn.stop().then(() => process.exit(0));
process.once('SIGTERM', end).once('SIGINT', end);
if (!values.detached) process.stdin.once('end', end).resume();
