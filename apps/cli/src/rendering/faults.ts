import { say, type Language, type Problem } from '@peildatum/application';

import { harmless } from '../terminal/text.js';

/** Names of flags for the paths that faults speak of: what a person typed, instead of the field it became. */
export type FlagNames = Readonly<Record<string, string>>;

/**
 * A refusal for the error output: one line per fault, with file, line and column where there is one, else one line with
 * the title and `subject`. Never more than one line per fault: what a fault quotes is folded.
 */
export function faultLines(
  language: Language,
  problem: Problem,
  flags: FlagNames = {},
  subject: string | null = null,
): string[] {
  const located = problem.faults.map((fault) => {
    const where = [
      ...(fault.at === null
        ? []
        : [[fault.at.file, fault.at.line, fault.at.column].filter((part) => part !== null).join(':')]),
      ...(fault.path === '' ? [] : [flagOf(fault.path, flags)]),
    ];
    return [...where, `${say(language, fault)} [${fault.code}]`].join(': ');
  });
  return (located.length > 0 ? located : [titleOf(language, problem, subject)]).map(oneLine);
}

/** The ledger, document or line that an error is about, as it names it; null where it names none. */
export function subjectOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  for (const name of ['folder', 'where', 'instrument', 'stream', 'engine', 'limitInBytes'])
    if (name in error) return String(Reflect.get(error, name));
  return null;
}

/**
 * What went wrong in a word of ours, what it is about, and, where a person who keeps the ledger must know more, what the error says
 * of itself: in English where it says it in nothing else.
 */
function titleOf(language: Language, problem: Problem, subject: string | null): string {
  const technical = problem.exit === 3 || problem.code === 'import-refused' || problem.status === 501;
  const more = technical ? (problem.detail?.[language] ?? problem.detail?.en ?? null) : subject;
  return `${say(language, problem.title)}${more === null || more === '' ? '' : ` (${more})`} [${problem.code}]`;
}

function flagOf(path: string, flags: FlagNames): string {
  const [first = ''] = path.split(/[.[]/, 1);
  const flag = flags[first];
  return flag === undefined ? path : flag + path.slice(first.length).replace(/^\./, ' ');
}

function oneLine(text: string): string {
  return harmless(text).replace(/\s*\n\s*/g, ' ');
}
