import type { Problem } from '@peildatum/application';

import { say, type Language } from '../language.js';
import { harmless } from '../terminal/text.js';

/** Names of flags for the paths that faults speak of: what a person typed, instead of the field it became. */
export type FlagNames = Readonly<Record<string, string>>;

/**
 * A refusal for the error output: one line per fault, with file, line and column where there is one, else one line with
 * the title. Never more than one line per fault: what a fault quotes is folded.
 */
export function faultLines(language: Language, problem: Problem, flags: FlagNames = {}): string[] {
  const located = problem.faults.map((fault) => {
    const where = [
      ...(fault.at === null
        ? []
        : [[fault.at.file, fault.at.line, fault.at.column].filter((part) => part !== null).join(':')]),
      ...(fault.path === '' ? [] : [flagOf(fault.path, flags)]),
    ];
    return [...where, `${say(language, fault)} [${fault.code}]`].join(': ');
  });
  return (located.length > 0 ? located : [titleOf(language, problem)]).map(oneLine);
}

function titleOf(language: Language, problem: Problem): string {
  const detail = problem.detail === null || problem.detail === '' ? '' : ` (${problem.detail})`;
  return `${say(language, problem.title)}${detail} [${problem.code}]`;
}

function flagOf(path: string, flags: FlagNames): string {
  const [first = ''] = path.split(/[.[]/, 1);
  const flag = flags[first];
  return flag === undefined ? path : flag + path.slice(first.length).replace(/^\./, ' ');
}

function oneLine(text: string): string {
  return harmless(text).replace(/\s*\n\s*/g, ' ');
}
