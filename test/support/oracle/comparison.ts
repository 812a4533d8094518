import type { Answer, Reading } from '@peildatum/timeline';
import type { Candidate, OracleAnswer } from './answer.js';

/** What the timeline and the oracle must agree on, the candidates in one order. */
export interface Comparable extends Omit<OracleAnswer, 'candidates'> {
  readonly candidates: readonly string[];
}

export function comparableAnswer(answer: Answer): Comparable {
  return {
    state: answer.state,
    level: answer.level,
    framework: answer.framework,
    certainty: answer.certainty,
    period: answer.period,
    candidates: inOneOrder((answer.candidates ?? [answer]).map(candidateOf)),
    beschikbaarOp: answer.asked.beschikbaarOp,
  };
}

export function comparableOracle(answer: OracleAnswer): Comparable {
  return { ...answer, candidates: inOneOrder(answer.candidates) };
}

function candidateOf(reading: Reading): Candidate {
  return {
    instrument: reading.basis.find(({ role }) => role === 'governs')?.instrument ?? null,
    state: reading.state,
    level: reading.level,
    framework: reading.framework,
    closedList: reading.closedList,
    endedOn: reading.endedOn,
    disputed: reading.disputed,
    alternative: reading.topic === 'protection-alternative' && reading.protectionAlternative !== null,
    period: { from: reading.period.from, until: reading.period.until },
  };
}

function inOneOrder(candidates: readonly Candidate[]): string[] {
  return candidates.map(inOneLine).sort();
}

/** `alternative`: whether one is held against people from the region. */
function inOneLine(one: Candidate): string {
  const parts = [
    one.instrument ?? 'no act',
    one.state,
    one.level,
    one.framework,
    one.closedList === null ? null : `closed list ${String(one.closedList)}`,
    one.endedOn === null ? null : `ended ${one.endedOn}`,
    one.disputed ? 'disputed' : null,
    one.alternative ? 'with alternative' : null,
    `from ${one.period.from} until ${one.period.until}`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
