import type { Provision, Scope } from '@peildatum/policy';

/** Whom or which areas a provision speaks of: what is graded, from where an alternative is held against somebody, what a moratorium covers. */
export function scopesOf({ content: said }: Provision): Scope[] {
  if (said.kind === 'moratorium') return said.covers === null ? [] : [said.covers];
  if (said.kind === 'gradings') return said.statements.map((one) => one.scope);
  return said.kind === 'protection-alternatives' ? said.alternatives.map((one) => one.origins) : [];
}

/** Where the alternatives of a provision lie. */
export function destinationsOf({ content: said }: Provision): Scope[] {
  return said.kind === 'protection-alternatives' ? said.alternatives.map((one) => one.destination) : [];
}
