import type { ChangeSide } from '@peildatum/timeline';

/** One side of a change by the codes of the contract: level or state, scale, certainty; of an uncertain one every reading. */
export function sideInCodes(side: Omit<NonNullable<ChangeSide>, 'instrument'> | null): string {
  if (side === null) return '–';
  const { state, level, framework, certainty, candidates } = side;
  const readings =
    certainty === 'uncertain' ? (candidates ?? []).map((one) => one.level ?? one.state) : [level ?? state];
  const scale = framework === null ? '' : `, ${framework}`;
  return `${[...new Set(readings)].join(' / ')}${scale}, ${certainty}`;
}

/** A recorded value on one line. */
export function valueOnOneLine(value: unknown): string {
  if (value === undefined || value === null) return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
