import { expect } from '@jest/globals';
import type { Answer, DifferenceAnswer } from '@peildatum/timeline';

import { answerInShort, differenceInShort } from './in-short.js';
import type { Ask, Outcome } from './outcome.js';
import type { Question } from './question.js';

/** One line of the table: a question, and what must come out, as it looks in short. `K`: what the question needs to know of the ledger. */
export interface Row<K = void> {
  readonly title: string;
  readonly ask: (known: K) => Question;
  readonly expected:
    | { readonly answer: Readonly<Record<string, unknown>> }
    | {
        readonly refusal: {
          readonly exit: number;
          readonly status: number;
          readonly code: string;
          readonly naming: string;
        };
      };
}

/** What came out, by the title of its row. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** Asks all questions of a table. A refusal is an outcome as well. */
export async function askAll<K>(rows: readonly Row<K>[], ask: Ask, known: K): Promise<Outcomes> {
  return new Map(
    await Promise.all(rows.map(async ({ title, ask: of }) => [title, await ask(of(known))] as const)),
  );
}

export function outcomeOf(outcomes: Outcomes | undefined, title: string): Outcome {
  const outcome = outcomes?.get(title);
  if (outcome === undefined) throw new Error(`never asked: ${title}`);
  return outcome;
}

/** The answer of a row as it was given. Fails where it was refused. */
export function answerTo<T = Answer>(outcomes: Outcomes | undefined, title: string): T {
  const outcome = outcomeOf(outcomes, title);
  expect(outcome).toMatchObject({ kind: 'answered' });
  return (outcome as { answer: T }).answer;
}

/** Holds what came out against the table. */
export function expectOutcome<K>(outcome: Outcome, { expected }: Row<K>, way: 'exit' | 'status'): void {
  if ('answer' in expected) {
    expect(outcome).toMatchObject({ kind: 'answered' });
    const { answer } = outcome as { answer: Answer | DifferenceAnswer };
    expect('changes' in answer ? differenceInShort(answer) : answerInShort(answer)).toMatchObject(
      expected.answer,
    );
    return;
  }
  const { refusal } = expected;
  expect(outcome).toMatchObject({ kind: 'refused', ended: refusal[way] });
  const { codes, text } = outcome as { codes: readonly string[]; text: string };
  expect(codes).toContain(refusal.code);
  expect(text).toContain(refusal.naming);
}

/** The one object behind command and HTTP: every member, the point in the ledger included; of a refusal the faults. */
export function expectTheSame(onTheCommandLine: Outcome, overHttp: Outcome): void {
  if (onTheCommandLine.kind === 'answered') {
    expect(onTheCommandLine).toEqual(overHttp);
    expect(onTheCommandLine.answer).toHaveProperty('ledger.gazetteer');
  } else {
    expect(overHttp).toMatchObject({ kind: 'refused', codes: onTheCommandLine.codes });
    expect(onTheCommandLine.codes.length).toBeGreaterThan(0);
  }
}
