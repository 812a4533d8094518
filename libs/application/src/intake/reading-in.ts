import { openGazetteer, type Gazetteer } from '@peildatum/gazetteer';
import type { InstrumentFile } from '@peildatum/intake';
import type { DataOf, Provision } from '@peildatum/policy';
import { Document } from 'yaml';

import { Refused, type LocatedFault } from '../errors.js';
import type { InputFile } from '../files/input-file.js';
import type { InstrumentView } from '../reading/results.js';
import { agree } from './agreement.js';
import { proposalFiles } from './proposal-files.js';
import type { DocumentRead } from './read-documents.js';

/** What is to be recorded of documents that were read, beside what the ledger holds already. */
export interface ReadIn {
  readonly files: readonly InputFile[];
  /** Facts of held documents that a person recorded, and that the proposal puts in other words: those stay as they are. */
  readonly kept: readonly { readonly instrument: string; readonly facts: string }[];
}

/**
 * Lays proposals beside what is recorded. A document that nobody knew, or that was only referenced, is recorded as proposed. Of one that is
 * held the words of its provisions are read in where they were null, as a correction of our recording; what it says of them must agree with what is recorded.
 * Throws Refused with every difference: those are for a person to decide, with `correct`.
 */
export async function readIn(
  documents: readonly DocumentRead[],
  known: (instrument: string) => Promise<InstrumentView | null>,
): Promise<ReadIn> {
  const gazetteer = openGazetteer();
  const files: InputFile[] = [];
  const kept: { instrument: string; facts: string }[] = [];
  const faults: LocatedFault[] = [];
  for (const { name, proposal } of documents) {
    const whole = proposalFiles(name, proposal);
    for (const [index, file] of proposal.files.entries()) {
      const id = idOf(file);
      const view = id === null ? null : await known(id);
      if (view === null || view.holding === 'referenced' || !isHeld(file)) files.push(whole[index]!);
      else {
        const beside = new Beside(name, file, view, gazetteer);
        files.push(...beside.files());
        kept.push(...beside.kept().map((facts) => ({ instrument: view.instrument, facts })));
        faults.push(...beside.faults);
      }
    }
  }
  if (faults.length > 0) throw new Refused(faults);
  return { files, kept };
}

type ActInFile = Readonly<Record<string, unknown>> & { readonly part: string };
type ProvisionInFile = Readonly<Record<string, unknown>>;

class Beside {
  readonly faults: LocatedFault[] = [];

  constructor(
    private readonly name: string,
    private readonly file: InstrumentFile,
    private readonly view: InstrumentView,
    private readonly gazetteer: Gazetteer,
  ) {}

  /** New parts as acts; the words of recorded parts as corrections. */
  files(): InputFile[] {
    const acts = (this.file['acts'] ?? []) as unknown as readonly ActInFile[];
    const corrections: object[] = [];
    const fresh: ActInFile[] = [];
    for (const act of acts) {
      const recorded = this.#recordedAct(act.part);
      if (recorded === undefined) fresh.push(act);
      else corrections.push(...this.#wordsOf(act, recorded));
    }
    if (corrections.length + fresh.length === 0) return [];
    const dossier = {
      instrumentId: this.view.instrument,
      ...(fresh.length === 0 ? {} : { acts: fresh }),
      ...(corrections.length === 0 ? {} : { corrections }),
    };
    return [{ name: `${this.name}.yaml`, content: new Document(dossier).toString() }];
  }

  kept(): string[] {
    return Object.keys(this.file).filter((key) => key !== 'instrument' && key !== 'acts');
  }

  #recordedAct(part: string): { readonly id: string; readonly data: DataOf<'ActRecorded'> } | undefined {
    const found = this.view.facts.find(
      ({ event }) => event.type === 'ActRecorded' && event.data.part === part,
    );
    return found?.event.type === 'ActRecorded' ? { id: found.id, data: found.event.data } : undefined;
  }

  #wordsOf(
    act: ActInFile,
    { id, data }: { readonly id: string; readonly data: DataOf<'ActRecorded'> },
  ): object[] {
    for (const field of ['entry', 'worksBackTo', 'endsOn', 'replaces'] as const) {
      if (!agree(data[field], act[field], '', this.gazetteer))
        this.#differ(`acts.${act.part}.${field}`, data[field], act[field]);
    }
    const proposed = (act['provisions'] ?? []) as readonly ProvisionInFile[];
    const provisions = data.provisions.map((one) => this.#withWords(one, proposed, act.part));
    for (const one of proposed)
      if (!data.provisions.some((recorded) => isSame(recorded, one)))
        this.#differ(`acts.${act.part}.${String(one['topic'])}`, null, one['citation']);
    const isNews = provisions.some((one, index) => one !== data.provisions[index]);
    return isNews ? [{ event: id, reason: readInReason, set: { provisions: provisions.map(asInput) } }] : [];
  }

  #withWords(recorded: Provision, proposed: readonly ProvisionInFile[], part: string): Provision {
    const found = proposed.find((one) => isSame(recorded, one));
    if (found === undefined) return recorded;
    const path = `acts.${part}.${recorded.topic}`;
    const content = found['content'] as { readonly kind: string };
    if (
      content.kind !== 'stated' &&
      !agree(recorded.content, content, recorded.country ?? '', this.gazetteer)
    )
      this.#differ(`${path}.content`, recorded.content, content);
    if (!agree(recorded.refersTo, found['refersTo'], '', this.gazetteer))
      this.#differ(`${path}.refersTo`, recorded.refersTo, found['refersTo']);
    const text = found['text'];
    if (typeof text !== 'string') return recorded;
    if (recorded.text === null) return { ...recorded, text };
    if (recorded.text.replace(/\s+/g, '') !== text.replace(/\s+/g, ''))
      this.#differ(`${path}.text`, recorded.text, text);
    return recorded;
  }

  #differ(path: string, recorded: unknown, read: unknown): void {
    const was = short(recorded);
    const is = short(read);
    this.faults.push({
      code: 'already-recorded-differently',
      path,
      nl: `${this.view.instrument} is al vastgelegd met ${was}; gelezen is ${is}. Was de vastlegging fout, verbeter haar dan met correct.`,
      en: `${this.view.instrument} is recorded already with ${was}; what was read is ${is}. If the recording was wrong, mend it with correct.`,
      at: { file: this.name, line: null, column: null },
    });
  }
}

const readInReason =
  'De woorden van het document zelf zijn ingelezen; zij waren nog niet vastgelegd. / The document’s own words were read in; they were not recorded before.';

function isSame(recorded: Provision, proposed: ProvisionInFile): boolean {
  return (
    recorded.country === (proposed['country'] ?? null) &&
    recorded.topic === proposed['topic'] &&
    (recorded.citation === null || recorded.citation === proposed['citation'])
  );
}

/** A recorded provision in the shape of a file: regions by the names they were given. */
function asInput(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asInput);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== null)
      .map(([name, field]) =>
        name === 'regions' && Array.isArray(field)
          ? [name, (field as readonly { readonly as: string }[]).map((region) => region.as)]
          : [name, asInput(field)],
      ),
  );
}

function idOf({ instrument }: InstrumentFile): string | null {
  const id = (instrument as { readonly id?: unknown } | undefined)?.id;
  return typeof id === 'string' ? id : null;
}

function isHeld({ instrument }: InstrumentFile): boolean {
  return (instrument as { readonly holding?: unknown }).holding === 'held';
}

function short(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
