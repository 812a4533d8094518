export {
  backfill,
  type Backfill,
  type BackfillOptions,
  type GivenVersion,
  type RecordedBefore,
} from './backfill.js';
export type { BackfillFault, UnplacedSection, VersionRead } from './chapter-line.js';
export type { SectionChange } from './changes.js';
export { ownerKey, type Owner } from './chapter-state.js';
export { versionNoted, type AttestedBefore } from './coverage-notes.js';
export type { RecordedAct, RecordedVersion } from './recorded-versions.js';
export type { NotEstablished } from './settled-version.js';
export { chapterInReference, type UnresolvedInVersion } from './version-file.js';
