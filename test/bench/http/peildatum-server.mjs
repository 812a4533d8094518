// Runs in a process of its own: the product's server on the ledger in the folder given.
import { createServer } from '@peildatum/server';
import { serveParent } from './child.mjs';

const server = await createServer({ ledger: { kind: 'embedded', folder: process.argv[2] }, port: 0 });
serveParent(server.port, () => server.close());
