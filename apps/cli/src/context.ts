import type { Readable, Writable } from 'node:stream';

import {
  anybody,
  ListCountries,
  NotAnExampleLedger,
  parseLedgerLocation,
  say,
  type ApplicationOptions,
  type Asker,
  type Bilingual,
  type Clearance,
  type Language,
  type LedgerLocation,
  type Writer,
} from '@peildatum/application';

import type { FlagNames } from './rendering/faults.js';
import type { Page } from './rendering/page.js';
import { certainlyMissing, withSession, type Session } from './session.js';
import { confirm } from './terminal/confirm.js';
import { markWidth, Output, printable } from './terminal/output.js';
import { Progress } from './terminal/progress.js';
import { UsageError } from './usage-error.js';

/** What surrounds one run of the command. */
export interface Surroundings {
  readonly output: Output;
  readonly error: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Columns of a line of output. */
  readonly width: number;
  /** Whether a person is watching the error output. */
  readonly watched: boolean;
  /** Where a person can be asked something; undefined where nobody can. */
  readonly asking?: { readonly input: Readable; readonly output: Writable } | undefined;
}

/** Flags that every command takes. */
export interface CommonFlags {
  readonly ledger?: string;
  readonly json?: boolean;
  readonly clearance?: Clearance;
}

/** Flags of commands that write. */
export interface WriteFlags extends CommonFlags {
  readonly actor?: string;
  readonly example?: boolean;
}

const defaultLedger = './data';

/** One run: what was asked for, and the ways to open the ledger and to answer. */
export class Context {
  readonly progress: Progress;
  /** Names of flags for the paths of faults; set by the command that runs. */
  flags: FlagNames = {};
  /** Status of a run that answered but must end with another status than 0. */
  status = 0;
  /** What the command was given in flags: a fault in it is wrong usage, not a refused document. */
  inputIsUsage = false;
  #example = false;

  constructor(
    readonly surroundings: Surroundings,
    readonly language: Language,
  ) {
    this.progress = new Progress(surroundings.error, surroundings.watched);
  }

  /** Whether the ledger that was opened holds invented facts. */
  get example(): boolean {
    return this.#example;
  }

  /** Asks a person to confirm; false where nobody can be asked. */
  async confirm(question: Bilingual): Promise<boolean> {
    const { asking } = this.surroundings;
    return asking !== undefined && (await confirm(say(this.language, question), asking.input, asking.output));
  }

  location(flags: CommonFlags): LedgerLocation {
    const text = flags.ledger ?? this.surroundings.environment['PEILDATUM_LEDGER'];
    return parseLedgerLocation(text === undefined || text === '' ? defaultLedger : text);
  }

  asker(flags: CommonFlags): Asker {
    return flags.clearance === 'confidential' ? { clearance: 'confidential' } : anybody;
  }

  /** Who writes. Throws a UsageError where nobody is named: then no ledger is opened or made. */
  writer(flags: WriteFlags): Writer {
    const actor = (flags.actor ?? this.surroundings.environment['PEILDATUM_ACTOR'])?.trim();
    if (actor === undefined || actor === '')
      throw new UsageError([
        {
          code: 'actor-required',
          nl: 'Wie legt dit vast? Geef --actor of zet PEILDATUM_ACTOR.',
          en: 'Who records this? Give --actor or set PEILDATUM_ACTOR.',
        },
      ]);
    return { actor, clearance: 'confidential' };
  }

  /** Asks an existing ledger. */
  async reading<T>(flags: CommonFlags, use: (session: Session) => Promise<T>): Promise<T> {
    return this.#open({ ledger: this.location(flags), mode: 'read', example: false }, use);
  }

  /**
   * Writes to a ledger, which is made where there is none. What would be refused on a new ledger is found out in memory first, so
   * that a refusal leaves no ledger behind.
   */
  async writing<T>(flags: WriteFlags, writer: Writer, use: (session: Session) => Promise<T>): Promise<T> {
    const options = { mode: 'write', example: flags.example ?? false, actor: writer.actor } as const;
    if (certainlyMissing(this.location(flags)))
      await this.#open({ ...options, ledger: { kind: 'memory' } }, use);
    return this.writingAtOnce(flags, writer, use);
  }

  /** As {@link writing}, without the rehearsal in memory: for what is too large to do twice. */
  async writingAtOnce<T>(
    flags: WriteFlags,
    writer: Writer,
    use: (session: Session) => Promise<T>,
  ): Promise<T> {
    const ledger = this.location(flags);
    return this.#open({ mode: 'write', example: flags.example ?? false, actor: writer.actor, ledger }, use);
  }

  /**
   * Asks what a write would change: of the ledger that is there, or of an empty one where there is none, and none is made.
   * `--example` means what it means for the write itself.
   */
  async previewing<T>(flags: WriteFlags, use: (session: Session) => Promise<T>): Promise<T> {
    const location = this.location(flags);
    const missing = certainlyMissing(location);
    const marks = flags.example === true;
    if (marks && missing) this.#example = true;
    return this.#open({ ledger: location, mode: 'read', example: false, emptyIfMissing: true }, (session) => {
      if (marks && !this.#example) throw new NotAnExampleLedger();
      return use(session);
    });
  }

  async #open<T>(options: ApplicationOptions, use: (session: Session) => Promise<T>): Promise<T> {
    this.progress.start(this.language === 'nl' ? 'bezig' : 'working');
    try {
      return await withSession(
        {
          ...options,
          ...(this.surroundings.watched ? { onProgress: (events) => this.#read(events) } : {}),
          onExample: () => {
            this.#example = true;
          },
        },
        use,
      );
    } finally {
      this.progress.stop();
    }
  }

  #read(events: number): void {
    const nl = this.language === 'nl';
    const count = events.toLocaleString(nl ? 'nl-NL' : 'en-GB');
    this.progress.detail(nl ? `${count} gebeurtenissen gelezen` : `${count} events read`);
  }

  /** The page to write on, once the ledger was opened. */
  async page(session: Session): Promise<Page> {
    const { countries, example } = await session.ask(new ListCountries(anybody));
    if (example) this.#example = true;
    return { ...this.bare(), countries: new Map(countries.map(({ code, name }) => [code as string, name])) };
  }

  /** A page without names of countries. */
  bare(): Page {
    return {
      language: this.language,
      width: this.surroundings.width - (this.#example ? markWidth(this.language) : 0),
      countries: new Map<string, Bilingual>(),
    };
  }

  /** Answers: the object itself with `--json`, else the lines, marked where the ledger is an example. */
  show(flags: CommonFlags, result: unknown, lines: () => readonly string[]): void {
    if (flags.json === true) this.surroundings.output.lines([JSON.stringify(result, null, 2)]);
    else this.surroundings.output.lines(printable(lines(), this.language, this.#example));
  }

  /** One line per fault on the error output. */
  complain(lines: readonly string[]): void {
    this.surroundings.error.lines(printable(lines, this.language, this.#example));
  }
}
