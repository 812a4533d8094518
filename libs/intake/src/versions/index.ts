export {
  backfill,
  type Backfill,
  type BackfillFault,
  type BackfillOptions,
  type GivenVersion,
  type RecordedBefore,
  type UnplacedSection,
  type VersionRead,
} from './backfill.js';
export type { SectionChange } from './changes.js';
export { ownerKey, type Owner } from './chapter-state.js';
export type { AttestedBefore } from './country-facts.js';
export { versionNoted } from './coverage-notes.js';
export type { RecordedAct, RecordedVersion } from './recorded-versions.js';
export type { NotEstablished } from './settled-version.js';
export { chapterInReference, type UnresolvedInVersion } from './version-file.js';
