/**
 * The HTTP side of Peildatum. `createServer(options)` opens a ledger and listens; `serve(options)` is the whole life of a server
 * process, from its tokens file to its signals.
 */
export { apiVersion, defaultHost, defaultPort, largestBody, type ServerOptions } from './options.js';
export { createServer, type RunningServer } from './server.js';
export { serve, type ServeOptions } from './serve.js';
