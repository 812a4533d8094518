/** The command line as functions: `runCli` for a whole run, and the renderers that other programs of this repository show answers with. */
export { exits, runCli } from './cli.js';
export type { Surroundings } from './context.js';
export type { Language } from '@peildatum/application';
export type { Page } from './rendering/page.js';
export { sideBySide, type TitledMap } from './rendering/side-by-side.js';
export { exampleMarks, markWidth, Output, printable } from './terminal/output.js';
export { widthOfTerminal } from './terminal/size.js';
