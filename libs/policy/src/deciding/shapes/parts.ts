import { frameworks } from '../../model/framework.js';
import type { EvidenceItem, EvidencePeriod, EvidenceSource, EvidenceValue } from '../../model/evidence.js';
import type {
  Bilingual,
  Comparison,
  Condition,
  GradingStatement,
  Provision,
  ProtectionAlternative,
  ProvisionContent,
  Reason,
} from '../../model/provision.js';
import type { NamedRegion, Scope } from '../../model/scope.js';
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

export const scope = byKind<Scope>({
  'whole-country': { words: scopeWords },
  regions: { regions, words: scopeWords },
  'all-but': { regions, words: scopeWords },
  remainder: { words: scopeWords },
  words: { words: leaf.summary },
});

const conditions = list(
  object<Condition>({
    code: leaf.name,
    citation: nullable(leaf.line),
    nl: leaf.summary,
    en: leaf.summary,
  }),
  { most: 200 },
);

const alternative = object<ProtectionAlternative>({
  destination: scope,
  origins: scope,
  originCriterion: leaf.name,
  against: oneOf(['serious-harm', 'persecution', 'both', 'not-stated']),
  conditions,
  presumption: oneOf(['in-principle', 'unqualified', 'not-stated']),
});

export const content: Shape = byKind<ProvisionContent>({
  gradings: {
    framework: oneOf(frameworks),
    statements: list(object<GradingStatement>({ scope, level: leaf.level }), { least: 1, most: 1_000 }),
    closedList: nullable(boolean),
  },
  'protection-alternatives': { alternatives: list(alternative, { most: 200 }), exclusions: conditions },
  moratorium: { until: nullable(leaf.civilDate), words: nullable(leaf.summary) },
  'general-policy': {},
  denied: {},
  stated: { summary: nullable(bilingual) },
  ended: {},
});

export const provisions = list(
  object<Provision>({
    country: leaf.countryCode,
    topic: leaf.topic,
    citation: nullable(leaf.citation),
    text: nullable(leaf.wholeText),
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
