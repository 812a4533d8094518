import {
  article15c,
  countryOfStream,
  endOfDayInAmsterdam,
  fromDayNumber,
  instrumentOfStream,
  toDayNumber,
  type Bilingual,
  type CivilDate,
  type CountryCode,
  type InstrumentFacts,
  type InstrumentId,
  type Recorded,
} from '@peildatum/policy';
import {
  certainByDay,
  countriesTouched,
  foot,
  isOfItsCountriesAlone,
  touchesDays,
  type EventEffect,
  type Moments,
  type Timeline,
} from '@peildatum/timeline';

import type { Audit, AuditEvent, AuditHead, AuditPiece, AuditQuestion, CountryPicture } from './audit.js';
import { auditEvent } from './audit-event.js';
import { countriesIn } from './countries-of.js';
import { Counts } from './counts.js';
import { Delays } from './delays.js';
import { certaintyOfDays, changingDays, pictureLines } from './figures.js';
import { openDates, openThrough } from './open-dates.js';
import { hasProcess, processOf, Relations } from './processes.js';

/** What an audit is made from. */
export interface AuditSources {
  readonly timeline: Timeline;
  /** The events of the log with these ordinals, `from` inclusive and `until` exclusive, in log order. */
  readonly events: (from: number, until: number) => AsyncIterable<Recorded>;
  readonly countryName: (country: CountryCode) => Bilingual;
  /** Coordinates of today. */
  readonly moments: Moments;
  readonly actorsShown: boolean;
  /** Told how many events were looked at. */
  readonly onProgress?: ((events: number) => void) | undefined;
}

/**
 * Reads the log once, from the first event of the period to the last: nothing is kept for each event. What is kept grows with the number
 * of instruments, of regions and of different delays.
 */
export function auditOf(question: AuditQuestion, sources: AuditSources): Audit {
  const reading = new Reading(question, sources);
  return { head: reading.head, pieces: reading.pieces() };
}

class Reading {
  readonly head: AuditHead;
  private readonly first: number;
  private readonly end: number;
  /** The moment of knowledge that the lists rest on; null for everything. */
  private readonly known: string | null;
  private readonly delays = new Delays();
  private readonly counts = new Counts();
  private readonly instruments = new Set<InstrumentId>();
  private readonly countries = new Map<InstrumentId, readonly CountryCode[]>();
  private readonly relations = new Relations((id) => this.sources.timeline.instrument(id, this.known));

  constructor(
    private readonly question: AuditQuestion,
    private readonly sources: AuditSources,
  ) {
    const { timeline, moments, actorsShown } = sources;
    const recording = question.by === 'recording';
    this.known = recording ? endOfDayInAmsterdam(dayBefore(question.to)) : null;
    this.first = recording ? timeline.eventsBy(endOfDayInAmsterdam(dayBefore(question.from))) : 0;
    this.end = timeline.eventsBy(this.known);
    const last = dayBefore(question.to);
    this.head = {
      asked: question,
      countedThrough: last < moments.geldigOp ? last : moments.geldigOp,
      actorsShown,
      foot,
      example: timeline.isExample,
      ledger: timeline.ledgerAt(this.known),
    };
  }

  async *pieces(): AsyncGenerator<AuditPiece> {
    for await (const row of this.events()) yield { list: 'events', row };
    for (const row of this.delays.summaries()) yield { list: 'delays', row };
    yield* this.openDates();
    yield* this.findings();
    yield* this.processes();
    yield* this.figuresAndPictures();
  }

  private async *events(): AsyncGenerator<AuditEvent> {
    const { timeline, events, moments, onProgress } = this.sources;
    const effects = timeline.effects({ ...moments, beschikbaarOp: null });
    let prefix = this.first;
    for await (const recorded of events(this.first, this.end)) {
      prefix += 1;
      onProgress?.(prefix - this.first);
      if (!this.asksFor(recorded)) continue;
      const effect = this.asked(effects.of(recorded, prefix));
      if (this.question.by === 'peildatum' && effect.length === 0) continue;
      const row = this.rowOf(recorded, effect);
      if (row.delay !== null) this.delays.add(row.delay);
      if (row.instrument !== null) this.instruments.add(row.instrument);
      this.counts.add(row);
      yield row;
    }
  }

  private asksFor({ actor, stream, event }: Recorded): boolean {
    if (this.question.actor !== null && actor !== this.question.actor) return false;
    const { country } = this.question;
    return country === null || this.countriesOf(stream, event).includes(country);
  }

  /** Effects on the asked country and, where the period is one of days, within it. */
  private asked(effect: readonly EventEffect[]): EventEffect[] {
    const { by, from, to, country } = this.question;
    return effect
      .filter((one) => country === null || one.country === country)
      .flatMap((one) => {
        if (by === 'recording') return [one];
        const start = one.from === '..' || one.from < from ? from : one.from;
        const until = one.until === '..' || one.until > to ? to : one.until;
        return start < until ? [{ ...one, from: start, until }] : [];
      });
  }

  private rowOf(recorded: Recorded, effect: readonly EventEffect[]): AuditEvent {
    const { timeline, actorsShown } = this.sources;
    const instrument = instrumentOfStream(recorded.stream);
    const country = countryOfStream(recorded.stream);
    return auditEvent(recorded, {
      instrument,
      countries: this.countriesOf(recorded.stream, recorded.event),
      effect,
      actorsShown,
      stream: () =>
        instrument !== null
          ? timeline.instrumentHistory(instrument)
          : country === null
            ? []
            : timeline.countryHistory(country),
    });
  }

  private countriesOf(stream: string, event: Recorded['event']): readonly CountryCode[] {
    const country = countryOfStream(stream);
    if (country !== null) return [country];
    const instrument = instrumentOfStream(stream);
    if (instrument === null) return [];
    const named = () => [...countriesTouched(event, undefined)].sort();
    return isOfItsCountriesAlone(event) ? named() : (this.countriesOfInstrument(instrument) ?? named());
  }

  /** Countries of which anything in an instrument's record speaks; kept for a limited number of instruments. */
  private countriesOfInstrument(id: InstrumentId): readonly CountryCode[] | undefined {
    let countries = this.countries.get(id);
    if (countries === undefined) {
      const facts = this.sources.timeline.instrument(id, this.known);
      if (facts === undefined) return undefined;
      countries = countriesIn(facts);
      if (this.countries.size >= mostKept) this.countries.clear();
      this.countries.set(id, countries);
    }
    return countries;
  }

  /** One by one, as recorded by the moment: those that pass. */
  private *recorded(passes: (id: InstrumentId) => boolean): Generator<InstrumentFacts> {
    const { timeline } = this.sources;
    const { country } = this.question;
    const ids =
      country === null
        ? timeline.instrumentIds(this.known)
        : timeline.documentsOn(country, this.known).map(({ id }) => id);
    for (const id of ids) {
      const facts = passes(id) ? timeline.instrument(id, this.known) : undefined;
      if (facts !== undefined) yield facts;
    }
  }

  /** Notes the relations of all the instruments too: most have neither these nor an open date, and are not read. */
  private *openDates(): Generator<AuditPiece> {
    const { timeline } = this.sources;
    const through = openThrough(this.head);
    for (const facts of this.recorded((id) => timeline.mayBeOpenOrRelate(id, this.known))) {
      this.relations.add(facts);
      for (const open of openDates(facts, through))
        yield { list: 'openDates', row: { ...this.labelled(facts), ...open } };
    }
  }

  private labelled(facts: InstrumentFacts) {
    const name = this.sources.timeline.instrumentName(facts.id);
    return { instrument: facts.id, name, countries: countriesIn(facts) };
  }

  private *findings(): Generator<AuditPiece> {
    const { by, from, to, country } = this.question;
    const { timeline } = this.sources;
    const { countedThrough } = this.head;
    const findings =
      country === null
        ? timeline.findingsInTurn(countedThrough, this.known)
        : timeline.findings(country, countedThrough, this.known).findings;
    for (const row of findings)
      if (by === 'recording' || touchesDays(row.period, from, to)) yield { list: 'findings', row };
  }

  /** Of the instruments that the listed events are about, once the relations of all are known. */
  private *processes(): Generator<AuditPiece> {
    for (const facts of this.recorded((id) => this.instruments.has(id))) {
      if (!hasProcess(facts)) continue;
      const { name, countries } = this.labelled(facts);
      yield { list: 'processes', row: processOf(facts, name, countries, this.relations) };
    }
  }

  /** Figures first, then the pictures of the same histories, which are worked out once. */
  private *figuresAndPictures(): Generator<AuditPiece> {
    const { timeline, countryName } = this.sources;
    const pictures: CountryPicture[] = [];
    for (const { country, lines, byDay } of this.histories()) {
      const name = countryName(country);
      const days = certaintyOfDays(byDay, this.days(true));
      const row = {
        country,
        name,
        instruments: timeline.countDocumentsOn(country, this.known),
        ...this.counts.of(country),
        changes: changingDays(lines, this.days(false)),
        days,
        certainShare: days.total === 0 ? null : days.certain / days.total,
      };
      yield { list: 'figures', row };
      const picture = { country, name, lines: pictureLines(byDay, this.days(false)) };
      if (picture.lines.length > 0) pictures.push(picture);
    }
    for (const row of pictures) yield { list: 'pictures', row };
  }

  private *histories() {
    const { timeline, moments } = this.sources;
    const countries = this.question.country === null ? timeline.recordedCountries() : [this.question.country];
    for (const country of countries) {
      const lines = timeline.lines(country, article15c, { ...moments, beschikbaarOp: this.known });
      const byDay = certainByDay({ lines }, timeline.attestedDays(country, this.known)).lines;
      yield { country, lines, byDay };
    }
  }

  private days(counted: boolean) {
    const until = toDayNumber(this.question.to);
    return {
      from: toDayNumber(this.question.from),
      until: counted ? Math.min(until, toDayNumber(this.head.countedThrough) + 1) : until,
    };
  }
}

const mostKept = 1_000;

function dayBefore(day: CivilDate): CivilDate {
  return fromDayNumber(toDayNumber(day) - 1);
}
