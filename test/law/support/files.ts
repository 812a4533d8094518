/** Instrument files in the short, with what a rule turns on. */

export interface Of {
  readonly id?: string;
  readonly signedOn?: string;
  /** The day of its Staatscourant; null where it is not recorded. */
  readonly published?: string | null;
  readonly entry?: object;
  readonly instrument?: object;
  readonly act?: object;
  readonly more?: object;
}

type Provision = Readonly<Record<string, unknown>>;

/** A decision that replaces the section of Mali, published the day before the day on which it enters: 2 March 2025, unless told otherwise. */
export function wbv(provisions: readonly Provision[], of: Of = {}): object {
  const { id = 'wbv-2025-1', signedOn = '2025-02-20', published = '2025-03-01' } = of;
  return {
    instrument: { id, kind: 'wbv', signedOn, ...of.instrument },
    acts: [
      {
        part: 'A',
        entry: of.entry ?? { kind: 'day-after-publication' },
        replaces: [{ kind: 'section', country: 'ML', citation: 'C7/23' }],
        provisions,
        ...of.act,
      },
    ],
    ...publication(published),
    ...of.more,
  };
}

let gazettes = 0;

/** The publication in a Staatscourant with a number of its own. */
export function publication(publishedOn: string | null): object {
  gazettes += 1;
  return publishedOn === null
    ? {}
    : { publication: { gazette: `stcrt-${publishedOn.slice(0, 4)}-${gazettes}`, publishedOn } };
}

type Statement = readonly [scope: object | readonly string[], level: string, more?: object];

/** Grades by area: a list of regions, or a scope. */
export function grades(
  statements: readonly Statement[],
  more: object = {},
  framework = 'three-step',
): Provision {
  return {
    country: 'ML',
    topic: 'article-15c',
    citation: 'C7/23.4.2',
    content: {
      kind: 'gradings',
      framework,
      statements: statements.map(([scope, level, rest]) => ({
        scope: Array.isArray(scope) ? { kind: 'regions', regions: scope } : scope,
        level,
        ...rest,
      })),
      ...more,
    },
  };
}

export function says(topic: string, content: object | string, citation: string | null = null): Provision {
  return {
    country: 'ML',
    topic,
    citation,
    content: typeof content === 'string' ? { kind: content } : content,
  };
}
