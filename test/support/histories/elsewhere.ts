import type { Recorded } from '@peildatum/policy';
import { mali, niger } from './geography.js';

/** The same log told of another country: other instruments, other streams, other events. */
export function elsewhere(log: readonly Recorded[]): readonly Recorded[] {
  const text = JSON.stringify(log)
    .replaceAll(`"${mali}`, `"${niger}`)
    .replaceAll(`country-${mali}`, `country-${niger}`)
    .replaceAll('-2031-', '-2032-')
    .replaceAll('moratorium-mali-', 'moratorium-elsewhere-')
    .replaceAll('consolidated-text-', 'consolidated-elsewhere-')
    .replaceAll('nota-of-the-test', 'nota-of-elsewhere')
    .replaceAll('"00000000-', '"11111111-');
  return JSON.parse(text) as readonly Recorded[];
}

/** Two logs in one ledger, event by event, with positions of that ledger. */
export function sideBySide(one: readonly Recorded[], other: readonly Recorded[]): readonly Recorded[] {
  const both = Array.from({ length: Math.max(one.length, other.length) }, (_, index) => [
    one[index],
    other[index],
  ]);
  return both
    .flat()
    .filter((recorded) => recorded !== undefined)
    .map((recorded, index) => ({ ...recorded, position: String(index + 1) }));
}
