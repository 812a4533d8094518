import { runCli } from './cli.js';
import { widthOfTerminal } from './terminal/size.js';
import { Output } from './terminal/output.js';

const { stdin, stdout, stderr, env, argv } = process;

process.exitCode = await runCli(argv.slice(2), {
  output: new Output(stdout),
  error: new Output(stderr),
  environment: env,
  width: widthOfTerminal(stdout.isTTY ? stdout.columns : undefined, env['COLUMNS']),
  watched: stderr.isTTY,
  asking: stdin.isTTY && stderr.isTTY ? { input: stdin, output: stderr } : undefined,
});
