import { openGazetteer, type Gazetteer } from '@peildatum/gazetteer';
import type { InstrumentFile } from '@peildatum/intake';
import type { DataOf, Provision } from '@peildatum/policy';
import { Document } from 'yaml';

import { Refused, type LocatedFault } from '../errors.js';
import type { InputFile } from '../files/input-file.js';
import type { InstrumentView } from '../reading/results.js';
import { absencesBeside } from './absences-beside.js';
import { agree } from './agreement.js';
import type { FactsBeside, Recorded } from './beside.js';
import {
  comparedKinds,
  standingOf,
  type ComparedKind,
  type ProposedFact,
  type Standing,
} from './held-facts.js';
import { proposalFiles } from './proposal-files.js';
import type { DocumentRead } from './read-documents.js';

/** What is to be recorded of documents that were read, beside what the ledger holds already. */
export interface ReadIn {
  readonly files: readonly InputFile[];
  readonly beside: readonly FactsBeside[];
}

/**
 * Lays proposals beside what is recorded. A document that nobody knew, or that was only referenced and is now held, is recorded as proposed.
 * Of another the words of its provisions are read in where they were null, as a correction of our recording, and the facts are added that
 * nothing recorded answers; what decides an answer must agree with what is recorded.
 * Throws Refused with every difference in it: those are for a person to decide, with `correct`.
 */
export async function readIn(documents: readonly DocumentRead[], recorded: Recorded): Promise<ReadIn> {
  const gazetteer = openGazetteer();
  const files: InputFile[] = [];
  const facts: FactsBeside[] = [];
  const faults: LocatedFault[] = [];
  for (const { name, proposal } of documents) {
    const whole = proposalFiles(name, proposal);
    for (const [index, file] of proposal.files.entries()) {
      const id = idOf(file);
      if (id === null) {
        const absences = await absencesBeside(file, recorded);
        if (absences.isNews) files.push({ ...whole[index]!, content: absences.content });
        facts.push(...absences.facts);
        continue;
      }
      const view = (await recorded.instrument(id)) ?? (await heldUnderAnotherId(file, recorded));
      const isFirstHeld = view?.holding === 'referenced' && isHeld(file);
      if (view === null || isFirstHeld) files.push(whole[index]!);
      else {
        const beside = new Beside(whole[index]!.name, file, view, gazetteer);
        files.push(...beside.files());
        facts.push(...beside.facts);
        faults.push(...beside.faults);
      }
    }
  }
  if (faults.length > 0) throw new Refused(faults);
  return { files, beside: facts };
}

/** The one held document of the same kind with the same reference: a person may have named it otherwise. */
async function heldUnderAnotherId(file: InstrumentFile, recorded: Recorded): Promise<InstrumentView | null> {
  const { kind, reference } = file['instrument'] as { readonly kind?: string; readonly reference?: string };
  if (!isHeld(file) || reference === undefined) return null;
  const found = (await recorded.instruments()).filter(
    (one) => one.holding === 'held' && one.kind === kind && one.reference === reference,
  );
  return found.length === 1 ? recorded.instrument(found[0]!.instrument) : null;
}

type ActInFile = Readonly<Record<string, unknown>> & { readonly part: string };
type ProvisionInFile = Readonly<Record<string, unknown>>;

class Beside {
  readonly faults: LocatedFault[] = [];
  readonly facts: FactsBeside[] = [];

  constructor(
    private readonly name: string,
    private readonly file: InstrumentFile,
    private readonly view: InstrumentView,
    private readonly gazetteer: Gazetteer,
  ) {}

  /** New parts as acts, the words of recorded parts as corrections, and what else nothing recorded answers. */
  files(): InputFile[] {
    const acts = (this.file['acts'] ?? []) as unknown as readonly ActInFile[];
    const corrections: object[] = [];
    const fresh: ActInFile[] = [];
    for (const act of acts) {
      const recorded = this.#recordedAct(act.part);
      if (recorded === undefined) fresh.push(act);
      else corrections.push(...this.#wordsOf(act, recorded));
    }
    const lacking = new Map(comparedKinds.map((kind) => [kind, this.#lacking(kind)]));
    lacking.set('contradictions', this.#pointingAtItems(lacking));
    const added = [...lacking].filter(([, proposed]) => proposed.length > 0);
    if (corrections.length + fresh.length + added.length === 0) return [];
    const dossier = {
      instrumentId: this.view.instrument,
      ...(fresh.length === 0 ? {} : { acts: fresh }),
      ...Object.fromEntries(added),
      ...(corrections.length === 0 ? {} : { corrections }),
    };
    return [{ name: this.name, content: new Document(dossier).toString() }];
  }

  /** The proposed facts of a kind that nothing recorded answers; of the others is told how they stand. */
  #lacking(kind: ComparedKind): ProposedFact[] {
    const proposed = (this.file[kind] ?? []) as unknown as readonly ProposedFact[];
    const recorded = this.view.facts.map(({ event }) => event);
    const found = proposed.map((fact) => ({
      fact,
      standing: standingOf(kind, fact, recorded, this.gazetteer),
    }));
    const of = (wanted: Standing) =>
      found.filter(({ standing }) => standing === wanted).map(({ fact }) => fact);
    const fresh = of('new');
    if (fresh.length < proposed.length)
      this.facts.push({
        instrument: this.view.instrument,
        facts: kind,
        held: of('held').length,
        fresh: fresh.length,
        otherwise: of('otherwise').map(nameOf),
        perhaps: of('perhaps').map(nameOf),
      });
    return fresh;
  }

  /** Contradictions point at items by the ids that the reader gave; items that are recorded already bear others. */
  #pointingAtItems(lacking: ReadonlyMap<ComparedKind, readonly ProposedFact[]>): ProposedFact[] {
    const items = this.view.facts.flatMap(({ event }) =>
      event.type === 'EvidenceRecorded' ? event.data.items.map(({ id }) => id) : [],
    );
    const known = new Set<unknown>([...items, ...lacking.get('evidence')!.map(({ id }) => id)]);
    return lacking.get('contradictions')!.map((one) => ({
      ...one,
      statements: (one['statements'] as readonly ProposedFact[]).map((statement) => ({
        ...statement,
        evidence: ((statement['evidence'] ?? []) as readonly unknown[]).filter((id) => known.has(id)),
      })),
    }));
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

function nameOf(fact: ProposedFact): string {
  return String(fact['id'] ?? fact['country'] ?? fact['date']);
}

function isHeld({ instrument }: InstrumentFile): boolean {
  return (instrument as { readonly holding?: unknown }).holding === 'held';
}

function short(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
