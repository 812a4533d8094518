import { peildatum } from '../running/command-line.js';
import type { RunningServer } from '../running/server.js';
import { asPath, asWords, type Question } from './question.js';

/** What a question came to. `ended`: exit status of the command, or status of the HTTP answer. */
export type Outcome =
  | { readonly kind: 'answered'; readonly answer: unknown }
  | {
      readonly kind: 'refused';
      readonly ended: number | null;
      /** The code of every fault, in order. */
      readonly codes: readonly string[];
      readonly text: string;
    };

export type Ask = (question: Question) => Promise<Outcome>;

export function onTheCommandLine(ledger: string): Ask {
  return async (question) => {
    const { status, out, err } = await peildatum(ledger, [...asWords(question), '--json']);
    if (status === 0 && err === '') return { kind: 'answered', answer: JSON.parse(out) as unknown };
    const codes = [...err.matchAll(/\[([a-z0-9-]+)\]$/gm)].map(([, code]) => code!);
    return { kind: 'refused', ended: status, codes, text: out + err };
  };
}

export function overHttp(server: RunningServer): Ask {
  return async (question) => {
    const { status, headers, text } = await server.get(asPath(question));
    if (status === 200) return { kind: 'answered', answer: JSON.parse(text) as unknown };
    const problem = headers.get('content-type')?.startsWith('application/problem+json') ?? false;
    const faults = problem ? (JSON.parse(text) as { faults: { code: string }[] }).faults : [];
    return { kind: 'refused', ended: status, codes: faults.map(({ code }) => code), text };
  };
}
