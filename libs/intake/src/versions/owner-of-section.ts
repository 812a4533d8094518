import { ownTopic, type ConsolidatedSection } from '../consolidated/index.js';
import { ownerKey, type Owner } from './chapter-state.js';

/** Whose policy a section holds; one whose country is not recognised is known by what its heading is about. */
export function ownerOfSection({ owner, number }: ConsolidatedSection): Owner {
  if (owner.kind !== 'unrecognised') return owner;
  const subject =
    owner.subject === '' ? String(number) : ownTopic(owner.subject).slice(0, 40).replace(/-+$/, '');
  return { kind: 'unplaced', subject };
}

export function keyOfSection(section: ConsolidatedSection): string {
  return ownerKey(ownerOfSection(section));
}
