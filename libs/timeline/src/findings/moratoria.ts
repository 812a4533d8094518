import {
  moratoriumTopics,
  toDayNumber,
  type CountryCode,
  type DayNumber,
  type MoratoriumTerm,
  type Topic,
} from '@peildatum/policy';
import { moratoriumRuns, type MoratoriumRun } from '../reading/moratorium-runs.js';
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
}

export const topicsOfMoratoria = [...moratoriumTopics] as readonly string[] as readonly Topic[];

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
      const { bounds, worksBackTo } = node.entry;
      const runs = moratoriumRuns(first.term, endOf(first.term), node.extensions, Infinity);
      const ended = Math.min(node.withdrawnFrom, node.endsOn, first.lapsedFrom);
      const isOneDay = bounds.earliest === bounds.latest && Number.isFinite(bounds.earliest);
      return [
        {
          country,
          topic,
          node,
          term: first.term,
          runs,
          start: isOneDay ? Math.min(bounds.earliest, worksBackTo ?? Infinity) : null,
          end: Math.min(runs.at(-1)!.until, ended),
        },
      ];
    })
    .sort((a, b) => a.node.entry.bounds.earliest - b.node.entry.bounds.earliest);
}

function endOf({ until }: MoratoriumTerm): DayNumber {
  return until === null ? Infinity : toDayNumber(until);
}

/** Those of every country that is looked at. */
export function allMoratoria(context: FindingContext): Moratorium[] {
  return context.countries.flatMap((country) =>
    topicsOfMoratoria.flatMap((topic) => moratoriaOn(context, country, topic)),
  );
}
