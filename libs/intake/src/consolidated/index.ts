export { chaptersOf } from './chapters.js';
export type {
  ConsolidatedChapter,
  ConsolidatedParagraph,
  ConsolidatedSection,
  Doubt,
  SectionOwner,
} from './consolidated-text.js';
export { contentOf } from './content/read-content.js';
export { ownTopic } from './topic-heading.js';
export { isPolicyOn } from './country-heading.js';
