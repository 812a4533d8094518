import type { Role } from '../caller.js';

/** What a token may be good for. */
export type Right = 'ask' | 'record' | 'see-actors' | 'audit' | 'export';

/** Which role has which right. Whatever is not listed is denied. */
export const rightsOf: Readonly<Record<Role, readonly Right[]>> = {
  reader: ['ask'],
  recorder: ['ask', 'record'],
  auditor: ['ask', 'see-actors', 'audit', 'export'],
};

export function hasRight(role: Role, right: Right): boolean {
  return rightsOf[role].includes(right);
}
