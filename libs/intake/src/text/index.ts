export type { Footnote } from './footnotes.js';
export { linesOf, type Line } from './lines.js';
export { MappedText, type Quote, type Span } from './mapped-text.js';
export type { NoteMark } from './note-marks.js';
export { joinLines, paragraphsOf, type Paragraph } from './paragraphs.js';
export { isFinished, sentencesOf } from './sentences.js';
export { readText, type NotedParagraph, type TextDocument } from './read-text.js';
