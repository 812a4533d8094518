import { createHash } from 'node:crypto';
import {
  article15c,
  civilDate,
  countryStream,
  eventVersions,
  fromDayNumber,
  instrumentStream,
  isMoratoriumTopic,
  knownTopics,
  toDayNumber,
} from '@peildatum/policy';
import { provision } from './content.mjs';
import { Random } from './random.mjs';
import { mapCountry } from './world.mjs';

const sectionTopics = knownTopics.filter((topic) => !isMoratoriumTopic(topic));
const moratoriumTopics = knownTopics.filter(isMoratoriumTopic);
const firstDay = toDayNumber(civilDate('1980-01-01'));
const lastDay = toDayNumber(civilDate('2026-06-30'));
const FACTS_PER_INSTRUMENT = 4.85;
const requestHash = createHash('sha256').update('bench').digest('hex');

/** First and last day on which the invented instruments were signed. */
export const historyDays = { first: firstDay, last: lastDay };

/**
 * An invented history of country policy: `events()` gives the log in order, as envelopes ready to append, until it holds at
 * least `facts` facts. A fact is one provision: what one act says on one topic of one country.
 *
 * Of the instruments 35 in 100 replace a country's section (8 to 13 topics stated), 5 are moratoria, the others state one to
 * three topics. Most are recorded and published at once. Of every 1,000: 20 publications are recorded long afterwards, 50
 * instruments are recorded late as a whole, 10 publications are corrected, 10 texts work back, 5 are rectified, 2 withdrawn,
 * and 1 (50 in the last year) is never published. Equal arguments give equal logs.
 */
export class History {
  facts = 0;
  events = 0;
  /**
   * Published acts in the order of recording, as a list that knows nothing of worlds would have them:
   * `{ instrument, country, topics, entry, levels }`, with `topics` all that the act touches, and for an act that touches
   * article 15(c) in the country of the map the level of each region that it names; otherwise null.
   */
  acts = [];
  /** Some moments of recording spread over the log, RFC 3339. */
  moments = [];
  #world;
  #random;
  #wanted;
  #clock = Date.parse('1980-01-01T08:00:00.000Z');
  #later = new Map();

  constructor(world, facts, seed) {
    this.#world = world;
    this.#random = new Random(seed);
    this.#wanted = facts;
  }

  *log() {
    yield* this.#written(this.#beginnings());
    const instruments = Math.ceil(this.#wanted / FACTS_PER_INSTRUMENT);
    const momentEvery = Math.max(1, Math.floor(instruments / 64));
    for (let n = 0; this.facts < this.#wanted || this.#later.size > 0; n += 1) {
      const due = this.#later.get(n) ?? [];
      this.#later.delete(n);
      yield* this.#written(due);
      if (this.facts < this.#wanted) {
        const signed = Math.min(
          lastDay,
          firstDay + Math.floor(((lastDay - firstDay) * n) / instruments) + this.#random.between(0, 20),
        );
        this.#clock = Math.max(this.#clock, Date.parse(`${fromDayNumber(signed)}T08:00:00.000Z`));
        const told = this.#instrument(n, signed, instruments);
        if (this.#random.chance(0.05))
          this.#at(n + this.#random.between(1, Math.ceil(instruments / 5)), told);
        else yield* this.#written(told);
      }
      if (n % momentEvery === 0) this.moments.push(new Date(this.#clock).toISOString());
    }
  }

  *#written(events) {
    for (const { stream, type, data, id } of events) {
      this.events += 1;
      this.#clock += 7;
      yield {
        stream,
        event: {
          id: id ?? this.#random.uuid(),
          type,
          schemaVersion: eventVersions[type],
          data,
          metadata: {
            recordedAt: new Date(this.#clock).toISOString(),
            actor: 'bench',
            correlationId: this.#random.uuid(),
            causationId: null,
            idempotencyKey: this.#random.uuid(),
            requestHash,
          },
        },
      };
    }
  }

  #at(n, events) {
    this.#later.set(n, [...(this.#later.get(n) ?? []), ...events]);
  }

  #beginnings() {
    return this.#world.countries.flatMap(({ code }) => {
      const stream = countryStream(code);
      return [
        {
          stream,
          type: 'NoPolicyStated',
          data: { country: code, from: '..', until: '..', source: source(6, 'nota-1979-12-01') },
        },
        {
          stream,
          type: 'CoverageAttested',
          data: {
            country: code,
            from: '1980-01-01',
            through: '2020-12-31',
            sources: ['invented'],
            instruments: [],
          },
        },
      ];
    });
  }

  #instrument(n, signed, instruments) {
    const random = this.#random;
    const country = random.pick(this.#world.countries);
    const moratorium = random.chance(0.05);
    const section = !moratorium && random.chance(0.37);
    const id = `${moratorium ? 'moratorium' : 'wbv'}-${fromDayNumber(signed).slice(0, 4)}-${n}`;
    const stream = instrumentStream(id);
    const signedOn = fromDayNumber(signed);
    const stated = moratorium
      ? [random.pick(moratoriumTopics)]
      : random.some(sectionTopics, section ? random.between(8, 13) : random.between(1, 3));
    const provisions = stated.map((topic) =>
      moratorium
        ? moratoriumProvision(random, country, topic, signed)
        : provision(random, country, topic, signedOn),
    );
    this.facts += provisions.length;
    const told = [
      { stream, type: 'InstrumentRecorded', data: instrument(id, moratorium, signedOn) },
      {
        stream,
        type: 'ActRecorded',
        data: {
          instrument: id,
          part: 'A',
          source: source(1, null),
          entry: { kind: 'day-after-publication' },
          worksBackTo: random.chance(0.01) ? fromDayNumber(signed - random.between(10, 200)) : null,
          endsOn: null,
          appliesTo: null,
          replaces: section
            ? [{ kind: 'section', country: country.code, citation: null }]
            : [{ kind: 'topics', country: country.code, topics: stated }],
          provisions,
          comparisons: [],
          reasons: [],
        },
      },
    ];
    const unpublished = signed > lastDay - 365 ? 0.05 : 0.001;
    if (random.chance(unpublished)) return told;
    const published = this.#publish(n, id, signed, instruments, told);
    this.#aftermath(n, id, published, provisions, instruments);
    this.acts.push({
      instrument: id,
      country: country.code,
      topics: section ? sectionTopics : stated,
      entry: published + 1,
      levels: country.code === mapCountry ? levelsIn(provisions, section) : null,
    });
    return told;
  }

  /** Tells of the publication, at once or later, and gives its day as the log has it in the end. */
  #publish(n, id, signed, instruments, told) {
    const random = this.#random;
    const published = signed + random.between(3, 30);
    const corrected = random.chance(0.01);
    const first = corrected ? published + random.between(1, 5) : published;
    const publication = {
      stream: instrumentStream(id),
      type: 'PublicationRecorded',
      id: random.uuid(),
      data: {
        instrument: id,
        gazette: `stcrt-${fromDayNumber(first).slice(0, 4)}-${n}`,
        publishedOn: fromDayNumber(first),
        text: null,
      },
    };
    // Late enough to come after an instrument that is recorded late as a whole.
    const late = Math.ceil(instruments / 5) + random.between(1, Math.ceil(instruments / 10));
    if (random.chance(0.02)) this.#at(n + late, [publication]);
    else told.push(publication);
    if (corrected) {
      this.#at(n + 2 * late, [
        {
          stream: publication.stream,
          type: 'RecordingCorrected',
          data: {
            corrects: publication.id,
            change: { kind: 'replace', fields: { publishedOn: fromDayNumber(published) } },
            reason: 'invented mistake',
          },
        },
      ]);
    }
    return published;
  }

  #aftermath(n, id, published, provisions, instruments) {
    const random = this.#random;
    const stream = instrumentStream(id);
    const when = n + Math.ceil(instruments / 2);
    if (random.chance(0.005)) {
      const data = {
        instrument: id,
        part: 'A',
        entersOn: fromDayNumber(published + random.between(30, 300)),
        gazette: null,
        provisions: [{ ...provisions[0], text: 'rectificatie' }],
        source: source(1, null),
      };
      this.#at(when, [{ stream, type: 'InstrumentRectified', data }]);
    }
    if (random.chance(0.002)) {
      const data = {
        instrument: id,
        withdrawnFrom: fromDayNumber(published + random.between(300, 2000)),
        by: null,
        source: source(1, null),
      };
      this.#at(when + 1, [{ stream, type: 'InstrumentWithdrawn', data }]);
    }
  }
}

function levelsIn(provisions, section) {
  const found = provisions.find(({ topic }) => topic === article15c);
  if (found === undefined) return section ? new Map() : null;
  return new Map(
    found.content.statements.flatMap(({ scope, level }) =>
      (scope.regions ?? []).map(({ id }) => [id, level]),
    ),
  );
}

function source(rank, instrument) {
  return { instrument, rank, locator: null };
}

function moratoriumProvision(random, country, topic, signed) {
  return {
    country: country.code,
    topic,
    citation: null,
    text: null,
    content: {
      kind: 'moratorium',
      until: fromDayNumber(signed + random.between(200, 400)),
      words: null,
      lasts: null,
      endsOnEvent: null,
      covers: null,
    },
    refersTo: [],
  };
}

function instrument(id, moratorium, signedOn) {
  return {
    instrument: id,
    holding: 'held',
    kind: moratorium ? 'moratorium' : 'wbv',
    kindInWords: null,
    title: `Besluit ${id}, houdende wijziging van het landgebonden beleid`,
    reference: id.toUpperCase(),
    ecli: null,
    caseNumber: null,
    issuer: 'Minister',
    signatory: null,
    legalBasis: [],
    signedOn,
    classification: 'public',
    attachments: [],
    coordination: [],
    withheld: [],
    cites: [],
    links: [],
  };
}
