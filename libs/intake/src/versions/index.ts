export { changesBetween, type SectionChange } from './changes.js';
export {
  ownerKey,
  type ChapterState,
  type Owner,
  type SectionState,
  type StatedParagraph,
} from './chapter-state.js';
export { settled, type NotEstablished, type SettledVersion } from './settled-version.js';
