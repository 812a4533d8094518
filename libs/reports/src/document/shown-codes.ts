import {
  frameworks,
  isLevelOf,
  levels,
  topicName,
  type Bilingual,
  type Framework,
  type Level,
  type Topic,
} from '@peildatum/policy';
import { levelInWords, type Certainty, type Standing, type State } from '@peildatum/timeline';

import { say, type Language } from '../words/language.js';
import { certaintyMeanings, frameworkMeanings, stateMeanings } from '../words/terms.js';
import type { Field } from './model.js';

/** What is shown by its codes: level or state, of an uncertain one of every reading, with its scale where that is shown too. */
export type ShownInCodes = Pick<Standing, 'state' | 'level' | 'certainty'> & {
  readonly framework?: Framework | null;
  readonly candidates: readonly Pick<Standing, 'state' | 'level'>[] | null;
};

/** Level where there is one, else state; of an uncertain one every reading. */
export function standingInCodes(shown: ShownInCodes): string {
  return [...new Set(readingsOf(shown).map(({ level, state }) => level ?? state))].join(' / ');
}

function readingsOf(shown: ShownInCodes): readonly Pick<Standing, 'state' | 'level'>[] {
  return shown.certainty === 'uncertain' ? (shown.candidates ?? []) : [shown];
}

/** The codes in the tables of a document, gathered while it is written, and what each means. */
export class ShownCodes {
  private readonly levels = new Set<Level>();
  private readonly states = new Set<State>();
  private readonly frameworks = new Set<Framework>();
  private readonly certainties = new Set<Certainty>();
  private readonly topics = new Set<Topic>();

  add(shown: ShownInCodes): void {
    const { certainty, framework = null } = shown;
    this.certainties.add(certainty);
    if (framework !== null) this.frameworks.add(framework);
    for (const { level, state } of readingsOf(shown)) {
      if (level === null) this.states.add(state);
      else this.levels.add(level);
    }
  }

  addTopic(topic: Topic): void {
    this.topics.add(topic);
  }

  /** A row for each code, those of one kind together. */
  explained(language: Language): Field[] {
    const meanings: (readonly [string, Bilingual])[] = [
      ...levels.filter((one) => this.levels.has(one)).map((one) => [one, onEachScale(one)] as const),
      ...[...this.states].map((one) => [one, stateMeanings[one]] as const),
      ...frameworks
        .filter((one) => this.frameworks.has(one))
        .map((one) => [one, frameworkMeanings[one]] as const),
      ...[...this.certainties].map((one) => [one, certaintyMeanings[one]] as const),
      ...[...this.topics]
        .sort()
        .map((one) => [one, topicName(one)] as const)
        .filter(([topic, { nl }]) => nl !== topic),
    ];
    return meanings.map(([name, meaning]) => ({ name, value: say(language, meaning) }));
  }
}

/** A level means what it does on the scale of its text. */
function onEachScale(level: Level): Bilingual {
  const words = frameworks
    .filter((framework) => isLevelOf(framework, level))
    .map((framework) => ({ framework, called: levelInWords(framework, level) }));
  return {
    nl: words.map(({ framework, called }) => `${called.nl} (${framework})`).join('; '),
    en: words.map(({ framework, called }) => `${called.en} (${framework})`).join('; '),
  };
}
