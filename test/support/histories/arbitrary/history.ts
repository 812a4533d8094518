import type { PolicyEvent, Recorded } from '@peildatum/policy';
import fc from 'fast-check';
import { corrected, streamOf, voided } from '../events.js';
import { Scribe } from '../scribe.js';
import { story } from '../story.js';
import { actInstrument, type Script } from './act-instrument.js';
import { consolidatedText } from './consolidated-text.js';
import { mayBeVoided, mistake, otherDate, type Mistake } from './corrections.js';
import { countryFacts, theNota } from './country-facts.js';
import { dated } from './dated.js';
import { mostly, rarely } from './dates.js';
import { moratoriumInstrument } from './moratorium-instrument.js';

const nothing: Script = [];

interface Plan {
  readonly scripts: readonly { readonly script: Script; readonly mistakes: readonly Mistake[] }[];
  /** Which stream is written to next, over and over. */
  readonly turns: readonly number[];
  /** Minutes by which the clock stands off, over and over. */
  readonly clockSteps: readonly number[];
}

function withMistakes(script: fc.Arbitrary<Script | null>) {
  return fc.record({
    script: script.map((one) => one ?? nothing),
    mistakes: fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(mistake, { maxLength: 3 }) },
    ),
  });
}

/** A log that fast-check can tell as a story. */
export interface History {
  readonly log: readonly Recorded[];
}

type PlannedScript = Plan['scripts'][number];

/** A random log of one country: acts, a moratorium, consolidated texts, absence, coverage, and our own mistakes in them. */
export const history: fc.Arbitrary<History> = told(
  withMistakes(actInstrument(1)),
  withMistakes(mostly(actInstrument(2), 3)),
  withMistakes(rarely(actInstrument(3), 3)),
  withMistakes(rarely(moratoriumInstrument(1), 2)),
  withMistakes(rarely(moratoriumInstrument(2), 10)),
  withMistakes(rarely(consolidatedText(1), 4)),
  withMistakes(rarely(consolidatedText(2), 5)),
  withMistakes(countryFacts),
  withMistakes(theNota),
);

/** The same, with the entry of one act alone left open: one of few worlds, that an oracle can walk through day by day. */
export const historyOfFewWorlds: fc.Arbitrary<History> = told(
  withMistakes(actInstrument(1)),
  withMistakes(mostly(actInstrument(2).map(dated), 3)),
  withMistakes(rarely(actInstrument(3).map(dated), 3)),
  withMistakes(rarely(moratoriumInstrument(1).map(dated), 2)),
  withMistakes(rarely(moratoriumInstrument(2).map(dated), 10)),
  withMistakes(rarely(consolidatedText(1), 4)),
  withMistakes(rarely(consolidatedText(2), 5)),
  withMistakes(countryFacts),
  withMistakes(theNota),
);

function told(...scripts: fc.Arbitrary<PlannedScript>[]): fc.Arbitrary<History> {
  return fc
    .record<Plan>({
      scripts: fc.tuple(...scripts),
      turns: fc.array(fc.nat({ max: 8 }), { maxLength: 10 }),
      clockSteps: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(fc.integer({ min: -6, max: 2 }), { maxLength: 5 }) },
      ),
    })
    .map((plan) => {
      const log = written(plan);
      return { log, [fc.toStringMethod]: () => `\n${story(log)}\n` };
    });
}

/** Streams are written side by side, each in its own order; the mistakes in one are found after all else is in it. */
function written({ scripts, turns, clockSteps }: Plan): readonly Recorded[] {
  const scribe = new Scribe();
  const streams = scripts
    .filter(({ script }) => script.length > 0)
    .map(({ script, mistakes }) => ({
      name: streamOf(script[0]!),
      todo: [...script],
      mistakes: [...mistakes],
    }));

  const isBusy = ({ todo, mistakes }: (typeof streams)[number]) => todo.length + mistakes.length > 0;
  for (let turn = 0; streams.some(isBusy); turn += 1) {
    const busy = streams.filter(isBusy);
    const { name, todo, mistakes } = busy[around(turns, turn) % busy.length]!;
    const ownLog = scribe.log.filter(({ stream }) => stream === name);
    const event = todo.shift() ?? correctionOf(ownLog, mistakes.shift()!);
    if (event !== null) scribe.write(name, event, around(clockSteps, scribe.log.length));
  }
  return scribe.log;
}

/** The list read over and over; 0 where it is empty. */
function around(list: readonly number[], index: number): number {
  return list[index % list.length] ?? 0;
}

/** The correction of one mistake in a stream; null where there is nothing to mend. A correction may itself be mended. */
function correctionOf(stream: readonly Recorded[], { target, isVoid, offset }: Mistake): PolicyEvent | null {
  const mistaken = stream[stream.length - 1 - (target % stream.length)]!;
  if (isVoid) return mayBeVoided(mistaken.event) ? voided(mistaken.id) : null;
  if (mistaken.event.type === 'RecordingCorrected') {
    const { corrects } = mistaken.event.data;
    const original = stream.find(({ id }) => id === corrects)!;
    const fields = otherDate(original.event, offset);
    return fields === null ? null : corrected(mistaken.id, { change: { kind: 'replace', fields } });
  }
  const fields = otherDate(mistaken.event, offset);
  return fields === null ? null : corrected(mistaken.id, fields);
}
