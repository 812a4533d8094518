import { frameworks } from '../../model/framework.js';
import type { EvidenceItem, EvidencePeriod, EvidenceSource, EvidenceValue } from '../../model/evidence.js';
import {
  durationUnits,
  presumptions,
  type Bilingual,
  type Comparison,
  type Condition,
  type Duration,
  type GradingStatement,
  type Provision,
  type ProtectionAlternative,
  type ProvisionContent,
  type Reason,
} from '../../model/provision.js';
import { deepestScope, type NamedRegion, type Scope } from '../../model/scope.js';
import type { Source } from '../../model/source.js';
import { boolean, byKind, list, nullable, object, oneOf, type Shape } from './combinators.js';
import * as leaf from './leaves.js';

/** The shapes that several events share. */
export const source = object<Source>({
  instrument: nullable(leaf.instrumentId),
  rank: leaf.rank,
  locator: nullable(leaf.line),
});

export const bilingual = object<Bilingual>({ nl: leaf.summary, en: leaf.summary });

const regions = list(object<NamedRegion>({ id: leaf.regionId, as: leaf.name }), { least: 1, most: 1_000 });
const scopeWords = nullable(leaf.summary);

/** The shape of scopes that hold others, given that of those. */
function scopeOf(inner: Shape): Shape {
  return byKind<Scope>({
    'whole-country': { words: scopeWords },
    regions: { regions, words: scopeWords },
    'all-but': { regions, words: scopeWords },
    remainder: { words: scopeWords },
    union: { of: list(inner, { least: 1, most: 200 }), words: scopeWords },
    difference: { of: inner, minus: inner, words: scopeWords },
    part: { part: leaf.line, of: inner, words: scopeWords },
    group: { group: leaf.line, within: nullable(inner), words: scopeWords },
    'controlled-territory': { by: leaf.line, within: nullable(inner), words: scopeWords },
    'as-in': { citation: leaf.citation, words: scopeWords },
    abroad: { country: nullable(leaf.countryCode), words: scopeWords },
    words: { words: leaf.summary },
  });
}

const tooDeep: Shape = (_value, faults) => {
  faults.add('scope-too-deep', deepestScope);
  return false;
};

export const scope = Array.from({ length: deepestScope }).reduce<Shape>((inner) => scopeOf(inner), tooDeep);

const conditions = list(
  object<Condition>({
    code: leaf.name,
    citation: nullable(leaf.line),
    nl: leaf.summary,
    en: leaf.summary,
  }),
  { most: 200 },
);

const presumption = oneOf(presumptions);

const alternative = object<ProtectionAlternative>({
  destination: scope,
  origins: scope,
  originCriterion: leaf.name,
  against: oneOf(['serious-harm', 'persecution', 'both', 'not-stated']),
  conditions,
  presumption,
});

export const content: Shape = byKind<ProvisionContent>({
  gradings: {
    framework: oneOf(frameworks),
    statements: list(object<GradingStatement>({ scope, level: leaf.level, presumption }), {
      least: 1,
      most: 1_000,
    }),
    closedList: nullable(boolean),
  },
  'protection-alternatives': { alternatives: list(alternative, { most: 200 }), exclusions: conditions },
  moratorium: {
    until: nullable(leaf.civilDate),
    lasts: nullable(object<Duration>({ count: leaf.count, unit: oneOf(durationUnits) })),
    endsOnEvent: nullable(bilingual),
    words: nullable(leaf.summary),
    covers: nullable(scope),
  },
  'general-policy': {},
  denied: {},
  stated: { summary: nullable(bilingual) },
  ended: {},
});

export const provisions = list(
  object<Provision>({
    country: nullable(leaf.countryCode),
    topic: leaf.topic,
    citation: nullable(leaf.citation),
    text: nullable(leaf.paragraphText),
    content,
    refersTo: list(leaf.citation, { most: 200 }),
  }),
);

const graded = { framework: oneOf(frameworks), level: leaf.level };

export const comparisons = list(
  object<Comparison>({
    country: leaf.countryCode,
    ...graded,
    readAs: object<Comparison['readAs']>(graded),
  }),
  { most: 1_000 },
);

export const reasons = list(
  object<Reason>({ scope, nl: leaf.summary, en: leaf.summary, exhaustive: nullable(boolean) }),
  { most: 1_000 },
);

const measured = { value: leaf.number, unit: nullable(leaf.name) };

export const evidenceItems = list(
  object<EvidenceItem>({
    id: leaf.name,
    country: leaf.countryCode,
    area: nullable(scope),
    measure: leaf.key,
    measureInWords: bilingual,
    period: nullable(
      object<EvidencePeriod>({
        from: nullable(leaf.civilDate),
        until: nullable(leaf.civilDate),
        words: nullable(leaf.line),
      }),
    ),
    value: byKind<EvidenceValue>({
      exact: measured,
      about: measured,
      'fewer-than': measured,
      observation: { nl: leaf.summary, en: leaf.summary },
    }),
    source: object<EvidenceSource>({
      instrument: nullable(leaf.instrumentId),
      words: nullable(leaf.summary),
      retrievedOn: list(leaf.civilDate, { most: 100 }),
    }),
    locator: nullable(leaf.line),
  }),
  { least: 1 },
);
