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
import { levelInWords, type Certainty, type ChangeSide, type State } from '@peildatum/timeline';

import type { Block, Field } from '../../document/model.js';
import { say, type Language } from '../../words/language.js';
import { certaintyMeanings, frameworkMeanings, stateMeanings } from '../../words/terms.js';
import type { AuditEvent } from '../audit.js';

/** The codes in the tables of an audit, gathered while it is written, and what each means. */
export class CodesUsed {
  private readonly levels = new Set<Level>();
  private readonly states = new Set<State>();
  private readonly frameworks = new Set<Framework>();
  private readonly certainties = new Set<Certainty>();
  private readonly topics = new Set<Topic>();

  add({ effect }: AuditEvent): void {
    for (const { topic, region, before, after } of effect) {
      if (region === null) this.topics.add(topic);
      this.addSide(before);
      this.addSide(after);
    }
  }

  /** Nothing where no code was used. */
  *blocks(language: Language): Generator<Block> {
    const rows = this.meanings().map(([name, meaning]): Field => ({ name, value: say(language, meaning) }));
    if (rows.length === 0) return;
    yield {
      kind: 'heading',
      level: 2,
      text: say(language, { nl: 'Wat de codes betekenen', en: 'What the codes mean' }),
    };
    yield { kind: 'fields', rows };
  }

  private addSide(side: ChangeSide): void {
    if (side === null) return;
    this.certainties.add(side.certainty);
    if (side.framework !== null) this.frameworks.add(side.framework);
    const readings = side.certainty === 'uncertain' ? (side.candidates ?? []) : [side];
    for (const { level, state } of readings) {
      if (level === null) this.states.add(state);
      else this.levels.add(level);
    }
  }

  private meanings(): [string, Bilingual][] {
    const topics = [...this.topics].map((topic): [string, Bilingual] => [topic, topicName(topic)]);
    return [
      ...levels
        .filter((level) => this.levels.has(level))
        .map((level): [string, Bilingual] => [level, onEachScale(level)]),
      ...[...this.states].map((state): [string, Bilingual] => [state, stateMeanings[state]]),
      ...frameworks
        .filter((one) => this.frameworks.has(one))
        .map((one): [string, Bilingual] => [one, frameworkMeanings[one]]),
      ...[...this.certainties].map((one): [string, Bilingual] => [one, certaintyMeanings[one]]),
      ...topics.filter(([topic, { nl }]) => nl !== topic).sort(([a], [b]) => (a < b ? -1 : 1)),
    ];
  }
}

/** A level means what it does on the scale of its text. */
function onEachScale(level: Level): Bilingual {
  const scales = frameworks.filter((framework) => isLevelOf(framework, level));
  const words = scales.map((framework) => ({ framework, called: levelInWords(framework, level) }));
  return {
    nl: words.map(({ framework, called }) => `${called.nl} (${framework})`).join('; '),
    en: words.map(({ framework, called }) => `${called.en} (${framework})`).join('; '),
  };
}
