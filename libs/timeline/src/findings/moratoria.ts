import {
  type Bilingual,
  type CountryCode,
  type DayNumber,
  type MoratoriumTerm,
  type Topic,
} from '@peildatum/policy';
import { moratoriumRuns, startOf, statedEnd, type MoratoriumRun } from '../reading/moratorium-runs.js';
import { statedOn, type ActNode } from '../record/act-node.js';
import type { FindingContext } from './context.js';

/** A decision on a moratorium with the stretches on which it runs, every extension counted. */
export interface Moratorium {
  readonly country: CountryCode;
  readonly topic: Topic;
  readonly node: ActNode;
  readonly term: MoratoriumTerm;
  readonly runs: readonly MoratoriumRun[];
  /** First day of validity; null where it is not one day. */
  readonly start: DayNumber | null;
  /** First day without it: its last run, or a withdrawal, lapse or end of its own before that. */
  readonly end: DayNumber;
  /** An event that its text, which nobody extended, names as an end: whether it happened before {@link end} is not recorded. */
  readonly mayHaveEnded: Bilingual | null;
}

/** The decisions on one kind of moratorium of a country that set a term, in order of their entry. */
export function moratoriaOn(context: FindingContext, country: CountryCode, topic: Topic): Moratorium[] {
  return context
    .actsOn(country)
    .filter(({ kind }) => kind === 'moratorium')
    .flatMap((node) => {
      const stated = (statedOn(node, country, topic) ?? []).flatMap(({ texts, lapsedFrom }) => {
        const content = texts.at(-1)!.provision.content;
        return content.kind === 'moratorium' ? [{ term: content, lapsedFrom }] : [];
      });
      const [first] = stated;
      if (first === undefined) return [];
      const runs = moratoriumRuns(first.term, statedEnd(node, first.term), node.extensions, Infinity);
      const ended = Math.min(node.withdrawnFrom, node.endsOn, first.lapsedFrom);
      return [
        {
          country,
          topic,
          node,
          term: first.term,
          runs,
          start: startOf(node),
          mayHaveEnded: runs.length > 1 ? null : first.term.endsOnEvent,
          end: Math.min(runs.at(-1)!.until, ended),
        },
      ];
    })
    .sort((a, b) => a.node.entry.bounds.earliest - b.node.entry.bounds.earliest);
}

/** Those of every kind that is looked at. */
export function moratoriaOf(country: CountryCode, context: FindingContext): Moratorium[] {
  return context.topicsOfMoratoria.flatMap((topic) => moratoriaOn(context, country, topic));
}
