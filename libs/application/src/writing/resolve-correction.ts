import {
  effectiveEvents,
  quoted,
  type CorrectRecording,
  type Fault,
  type PolicyEvent,
  type Recorded,
} from '@peildatum/policy';

import { complete, type Surroundings } from '../completing/complete.js';
import type { CorrectionByName } from '../dossiers/ask.js';
import { inputsByEvent } from '../dossiers/fact-kinds.js';
import { citationsOf } from '../dossiers/instrument-data.js';
import { readInput } from '../input/read-input.js';

export type ResolvedCorrection =
  | { readonly kind: 'resolved'; readonly command: CorrectRecording }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] };

/** Finds the event a correction means in its stream, and completes the new values as that event's own fields. */
export function resolveCorrection(
  ask: CorrectionByName,
  recorded: readonly Recorded[],
  surroundings: Surroundings,
): ResolvedCorrection {
  const candidates = recorded.filter(({ id, event }) => id === ask.event || event.type === ask.event);
  const targets = theOneMeant(candidates, recorded);
  const [target] = targets;
  if (target === undefined) return faulty([noSuchEvent(ask.event, recorded)]);
  if (targets.length > 1) {
    const repeated = targets
      .map((one) => correctionOf(ask, one, surroundings))
      .find((correction) => correction.kind === 'resolved' && isRecorded(correction.command, recorded));
    return repeated ?? faulty([ambiguous(ask.event, targets)]);
  }
  return correctionOf(ask, target, surroundings);
}

/** The only candidate; else those that still stand. */
function theOneMeant(candidates: readonly Recorded[], recorded: readonly Recorded[]): readonly Recorded[] {
  if (candidates.length < 2) return candidates;
  const standing = new Set(effectiveEvents(recorded).map((one) => one.recorded.id));
  const left = candidates.filter(({ id }) => standing.has(id));
  return left.length === 1 ? left : candidates;
}

function correctionOf(
  ask: CorrectionByName,
  target: Recorded,
  surroundings: Surroundings,
): ResolvedCorrection {
  const faults: Fault[] = [];
  const change =
    ask.set === null
      ? ({ kind: 'void' } as const)
      : ({ kind: 'replace', fields: newValues(ask.set, target.event, surroundings, faults) } as const);
  if (faults.length > 0) return faulty(faults);
  return {
    kind: 'resolved',
    command: { type: 'CorrectRecording', data: { corrects: target.id, change, reason: ask.reason } },
  };
}

function newValues(
  set: Readonly<Record<string, unknown>>,
  event: PolicyEvent,
  surroundings: Surroundings,
  faults: Fault[],
): Record<string, unknown> {
  const input = inputsByEvent[event.type];
  if (input === undefined) return { ...set };
  const under = ({ path, ...fault }: Fault): Fault => ({ ...fault, path: `change.fields.${path}` });
  const read = readInput(input, set, { partly: true });
  if (read.kind === 'faulty')
    faults.push(...read.faults.filter(({ code }) => code !== 'unknown-field').map(under));
  const found: Fault[] = [];
  const whole = complete(input, { ...event.data, ...set }, '', surroundings, found);
  const fields = Object.fromEntries(
    Object.keys(set).map((name) => [
      name,
      name === 'cites' ? citationsOf(whole[name]) : Object.hasOwn(whole, name) ? whole[name] : set[name],
    ]),
  );
  const isSet = ({ path }: Fault): boolean => Object.hasOwn(set, /^[^.[]*/.exec(path)![0]);
  faults.push(...found.filter(isSet).map(under));
  return fields;
}

function isRecorded({ data }: CorrectRecording, recorded: readonly Recorded[]): boolean {
  return recorded.some(
    ({ event }) => event.type === 'RecordingCorrected' && JSON.stringify(event.data) === JSON.stringify(data),
  );
}

function faulty(faults: readonly Fault[]): ResolvedCorrection {
  return { kind: 'faulty', faults };
}

function noSuchEvent(asked: string, recorded: readonly Recorded[]): Fault {
  const known = [...new Set(recorded.map(({ event }) => event.type))].join(', ');
  return {
    code: 'no-such-event',
    path: 'corrects',
    nl: `Hier is geen gebeurtenis ${quoted(asked)} vastgelegd; wel: ${known}.`,
    en: `No event ${quoted(asked)} is recorded here; there are: ${known}.`,
  };
}

function ambiguous(asked: string, targets: readonly Recorded[]): Fault {
  const ids = targets
    .slice(0, 10)
    .map(({ id, event }) => `${id} (${whichOf(event)})`)
    .join(', ');
  return {
    code: 'event-ambiguous',
    path: 'corrects',
    nl: `Hier zijn er ${targets.length} van ${quoted(asked)} vastgelegd; noem het kenmerk: ${ids}.`,
    en: `${targets.length} of ${quoted(asked)} are recorded here; name the id: ${ids}.`,
  };
}

function whichOf(event: PolicyEvent): string {
  const data = event.data as Readonly<Record<string, unknown>>;
  const telling = ['part', 'date', 'id', 'country', 'topic', 'from', 'value', 'madePublicOn', 'holding'];
  return telling
    .filter((name) => typeof data[name] === 'string')
    .map((name) => `${name} ${String(data[name])}`)
    .join(', ');
}
